package io.quicksizer.workers.notification;

import io.quicksizer.workers.notification.MailSettings.MailTls;
import io.quicksizer.workers.platform.secrets.LiveSecrets;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Properties;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** Transport of mails over SMTP. The password is read for each mail, so that a rotation needs no restart. */
@Component
class MailTransport {
    private static final String TIMEOUT_MILLIS = "15000";

    private final MailSettings settings;
    private final LiveSecrets secrets;

    MailTransport(MailSettings settings, LiveSecrets secrets) {
        this.settings = settings;
        this.secrets = secrets;
    }

    /**
     * A mail.
     *
     * @param messageId the same for each retry
     * @param files attachments
     */
    record Mail(
            String messageId, String to, String subject, String plain, String html, List<MailFile> files, Instant at) {}

    /**
     * Sends a mail.
     *
     * @throws org.springframework.mail.MailException if the server did not accept it
     */
    void send(Mail mail) {
        JavaMailSenderImpl sender = sender();
        sender.send(message(sender.getSession(), mail));
    }

    private MimeMessage message(Session session, Mail mail) {
        try {
            MimeMessage message = new KeepingItsId(session, mail.messageId());
            MimeMessageHelper helper = new MimeMessageHelper(message, true, StandardCharsets.UTF_8.name());
            helper.setFrom(settings.from());
            helper.setTo(mail.to());
            helper.setSubject(mail.subject());
            helper.setText(mail.plain(), mail.html());
            for (MailFile file : mail.files()) {
                helper.addAttachment(file.name(), new ByteArrayResource(file.bytes()), file.mediaType());
            }
            helper.setSentDate(Date.from(mail.at()));
            message.setHeader("Auto-Submitted", "auto-generated");
            return message;
        } catch (MessagingException wrong) {
            throw new IllegalArgumentException("the mail can't be written: " + wrong.getMessage(), wrong);
        }
    }

    private JavaMailSenderImpl sender() {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost(settings.host());
        sender.setPort(settings.port());
        sender.setDefaultEncoding(StandardCharsets.UTF_8.name());
        Properties properties = sender.getJavaMailProperties();
        properties.setProperty("mail.transport.protocol", "smtp");
        properties.setProperty("mail.smtp.connectiontimeout", TIMEOUT_MILLIS);
        properties.setProperty("mail.smtp.timeout", TIMEOUT_MILLIS);
        properties.setProperty("mail.smtp.writetimeout", TIMEOUT_MILLIS);
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        properties.setProperty("mail.smtp.starttls.enable", String.valueOf(settings.tls() == MailTls.STARTTLS));
        properties.setProperty("mail.smtp.starttls.required", String.valueOf(settings.tls() == MailTls.STARTTLS));
        properties.setProperty("mail.smtp.ssl.enable", String.valueOf(settings.tls() == MailTls.TLS));
        if (settings.user() != null && !settings.user().isBlank()) {
            sender.setUsername(settings.user());
            sender.setPassword(secrets.current("quicksizer.mail.password"));
            properties.setProperty("mail.smtp.auth", "true");
        }
        return sender;
    }

    /** Message that keeps the id of the delivery; Jakarta Mail would assign a new id on sending. */
    private static final class KeepingItsId extends MimeMessage {
        private final String id;

        KeepingItsId(Session session, String id) {
            super(session);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }
}
