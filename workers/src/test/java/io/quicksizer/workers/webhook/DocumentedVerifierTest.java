package io.quicksizer.workers.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.quicksizer.db.notification.NoticeRow;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The Python code of docs/webhooks.md, as it is there")
class DocumentedVerifierTest {
    private static final Pattern BLOCK = Pattern.compile("```python\\n(.*?)```", Pattern.DOTALL);
    private static final long NOW = 1_795_953_600L;
    private static final String SECRET = "whsec_of-the-receiver";

    /** Answers each recorded request as a receiver would. */
    private static final String RECEIVER = """

            import json, sys
            for call in json.load(open(sys.argv[1], encoding="utf-8")):
                ours = is_ours(call["secret"], call["header"], call["body"].encode(), call["now"])
                print("refused" if not ours else "taken" if is_new(call["delivery"], call["now"]) else "repeated")
            """;

    private record Recorded(String secret, String header, String body, String delivery, long now) {
        Recorded at(long other) {
            return new Recorded(secret, header, body, delivery, other);
        }

        Recorded body(String other) {
            return new Recorded(secret, header, other, delivery, now);
        }

        Recorded secret(String other) {
            return new Recorded(other, header, body, delivery, now);
        }

        Recorded header(String from, String to) {
            return new Recorded(secret, header.replace(from, to), body, delivery, now);
        }
    }

    @BeforeEach
    void python() {
        Assumptions.assumeTrue(
                isThere(), "python3 is not installed: the Python code of docs/webhooks.md is not executed here");
    }

    @Test
    void takes_a_request_once_and_refuses_what_was_altered_is_old_or_has_another_secret(@TempDir Path folder)
            throws Exception {
        Recorded sent = recorded(new UUID(1, 1));
        Recorded other = recorded(new UUID(2, 2));
        assertThat(answers(
                        folder,
                        List.of(
                                sent.body(sent.body().replace("85", "86")),
                                sent.at(NOW + 301),
                                sent.at(NOW - 301),
                                sent.header("t=" + NOW, "t=" + (NOW + 60)),
                                sent.secret("whsec_of-somebody-else"),
                                sent,
                                sent.at(NOW + 290),
                                other.at(NOW + 299),
                                sent.at(NOW + 301))))
                .containsExactly(
                        "refused", "refused", "refused", "refused", "refused", "taken", "repeated", "taken", "refused");
    }

    /** A request as the product sends it. */
    private static Recorded recorded(UUID delivery) {
        String body = WebhookBody.of(
                WebhookFormat.SIGNED_JSON,
                delivery,
                new NoticeRow(
                        new UUID(9, 9),
                        "EXPORT_READY:1",
                        "EXPORT_READY",
                        new UUID(3, 3),
                        "/engagements/3",
                        "workflow",
                        "{\"engagement\":\"Ærøskøbing\",\"revision\":\"1\",\"days\":\"85.00\"}",
                        Instant.ofEpochSecond(NOW)),
                "https://portal.example/engagements/3",
                Locale.ENGLISH);
        return new Recorded(SECRET, WebhookSecrets.signature(SECRET, NOW, body), body, delivery.toString(), NOW);
    }

    private static List<String> answers(Path folder, List<Recorded> calls) throws IOException, InterruptedException {
        Matcher block = BLOCK.matcher(Files.readString(Path.of("..", "docs", "webhooks.md")));
        assertThat(block.find()).as("a block of Python code").isTrue();
        Path program = Files.writeString(folder.resolve("receiver.py"), block.group(1) + RECEIVER);
        Path requests = Files.writeString(
                folder.resolve("requests.json"), JsonMapper.builder().build().writeValueAsString(calls));
        Process python = new ProcessBuilder("python3", program.toString(), requests.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(python.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(python.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(python.exitValue()).as(said).isZero();
        return said.lines().toList();
    }

    private static boolean isThere() {
        try {
            return new ProcessBuilder("python3", "--version").start().waitFor() == 0;
        } catch (IOException missing) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
