package io.quicksizer.ops.stack;

import jakarta.mail.BodyPart;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import java.io.IOException;
import java.util.Arrays;

/** The readable text of a mail: headers, plain text, names of attachments. */
final class ReadableMail {
    private ReadableMail() {}

    static String of(Message mail) throws MessagingException, IOException {
        var text = new StringBuilder()
                .append("From: ")
                .append(Arrays.toString(mail.getFrom()))
                .append("\nTo: ")
                .append(Arrays.toString(mail.getAllRecipients()))
                .append("\nSubject: ")
                .append(mail.getSubject())
                .append("\n\n");
        add(text, mail);
        return text.toString();
    }

    private static void add(StringBuilder text, Part part) throws MessagingException, IOException {
        if (part.getContent() instanceof Multipart parts) {
            for (int index = 0; index < parts.getCount(); index++) {
                BodyPart inside = parts.getBodyPart(index);
                add(text, inside);
            }
        } else if (part.getFileName() != null) {
            text.append("\nAttached: ").append(part.getFileName()).append('\n');
        } else if (part.isMimeType("text/plain")) {
            text.append(part.getContent()).append('\n');
        }
    }
}
