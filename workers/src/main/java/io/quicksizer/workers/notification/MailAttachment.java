package io.quicksizer.workers.notification;

import io.quicksizer.db.notification.NoticeRow;
import io.quicksizer.workers.access.Person;
import java.util.Locale;
import java.util.Optional;

/** Renderer of the attachment for mails about one kind of notice, called at the time of sending. */
public interface MailAttachment {

    /** Returns the kind of notice. */
    NoticeKind kind();

    /**
     * Renders the file with what the recipient may read, in the recipient's language.
     *
     * @return the file; empty if there is none for this notice or recipient
     */
    Optional<MailFile> file(NoticeRow notice, Person reader, Locale locale);
}
