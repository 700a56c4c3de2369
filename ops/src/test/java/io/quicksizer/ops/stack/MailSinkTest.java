package io.quicksizer.ops.stack;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MailSinkTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-02T12:00:00Z"), ZoneOffset.UTC);

    @TempDir
    private Path folder;

    @Test
    void a_mail_is_kept_as_it_was_sent_and_as_text() throws IOException {
        int port = freePort();
        try (MailSink sink = MailSink.listening(port, folder, CLOCK)) {
            send(port, "Planner@quicksizer.example", "Due soon");
            send(port, "approver@quicksizer.example", "Waits");
        }
        assertThat(Files.readString(folder.resolve("20260302-120000-001-planner@quicksizer.example.txt")))
                .contains("Subject: Due soon", "To: [Planner@quicksizer.example]", "Look at it");
        assertThat(folder.resolve("20260302-120000-002-approver@quicksizer.example.eml"))
                .content()
                .contains("Subject: Waits");
    }

    private static void send(int port, String to, String subject) {
        GreenMailUtil.sendTextEmail(
                to,
                "quicksizer@quicksizer.example",
                subject,
                "Look at it",
                new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    }

    private static int freePort() throws IOException {
        try (var socket = new java.net.ServerSocket(0, 1, java.net.InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
