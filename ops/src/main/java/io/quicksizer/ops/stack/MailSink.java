package io.quicksizer.ops.stack;

import com.icegreen.greenmail.mail.MovingMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.user.UserException;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.quicksizer.ops.process.StackFailure;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * The mail server of the local stack: accepts every mail, delivers none, and stores each as two files, {@code .eml}
 * with the original and {@code .txt} for reading. Listens on 127.0.0.1 only.
 */
final class MailSink implements AutoCloseable {
    private static final String LOOPBACK = "127.0.0.1";
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");

    private final Path folder;
    private final Clock clock;
    private final AtomicInteger count = new AtomicInteger();
    private final GreenMail server;
    private @Nullable GreenMailUser everybody;

    private MailSink(int port, Path folder, Clock clock) {
        this.folder = folder;
        this.clock = clock;
        this.server = new GreenMail(new ServerSetup(port, LOOPBACK, ServerSetup.PROTOCOL_SMTP));
    }

    /**
     * Starts listening.
     *
     * @param folder where the mails are stored; must exist
     * @throws StackFailure when the port can't be used
     */
    static MailSink listening(int port, Path folder, Clock clock) {
        var sink = new MailSink(port, folder, clock);
        try {
            sink.server.start();
            sink.everybody = sink.server.setUser("everybody@quicksizer.example", "everybody");
            sink.server.getUserManager().setMessageDeliveryHandler((message, address) -> sink.take(message));
            return sink;
        } catch (RuntimeException failed) {
            throw new StackFailure(
                    "Mails can't be received on port %d (%s).".formatted(port, failed.getMessage()), failed);
        }
    }

    private GreenMailUser take(MovingMessage moving) throws MessagingException, UserException {
        var mail = moving.getMessage();
        try {
            var name = name(mail);
            try (var file = Files.newOutputStream(folder.resolve(name + ".eml"))) {
                mail.writeTo(file);
            }
            Files.writeString(folder.resolve(name + ".txt"), ReadableMail.of(mail));
            server.purgeEmailFromAllMailboxes(); // mails are on disk and need not stay in memory
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (com.icegreen.greenmail.store.FolderException e) {
            throw new IllegalStateException("the mailbox in memory could not be emptied", e);
        }
        if (everybody == null) {
            throw new UserException("the mail server is starting");
        }
        return everybody;
    }

    private String name(MimeMessage mail) throws MessagingException {
        var to = mail.getAllRecipients();
        var receiver = to == null || to.length == 0 ? "nobody" : to[0].toString();
        return "%s-%03d-%s"
                .formatted(
                        LocalDateTime.now(clock).format(TIME),
                        count.incrementAndGet(),
                        receiver.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9.@-]+", "-"));
    }

    @Override
    public void close() {
        server.stop();
    }
}
