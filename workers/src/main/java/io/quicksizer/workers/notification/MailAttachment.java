package io.quicksizer.workers.notification;

import io.quicksizer.db.notification.NoticeRow;
import io.quicksizer.workers.access.Person;
import java.util.Locale;
import java.util.Optional;

/** Makes the file that a mail about a kind of notice carries, when the mail leaves. */
public interface MailAttachment {

    /** The kind. */
    NoticeKind kind();

    /**
     * The file as its reader may read it, in the reader's language.
     *
     * @return empty if there is none for this notice or this reader
     */
    Optional<MailFile> file(NoticeRow notice, Person reader, Locale locale);
}
