package io.quicksizer.ops.probe;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The probe on a portal that refuses everything. */
class ProbeCommandTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Queue<String> authorizations = new ConcurrentLinkedQueue<>();
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    private HttpServer portal;

    @TempDir
    private Path folder;

    @BeforeEach
    void startPortal() throws IOException {
        portal = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        portal.createContext("/", call -> {
            authorizations.add(String.valueOf(call.getRequestHeaders().getFirst("Authorization")));
            call.sendResponseHeaders(401, -1);
            call.close();
        });
        portal.start();
    }

    @AfterEach
    void stopPortal() {
        portal.stop(0);
    }

    @Test
    void a_token_that_was_renewed_is_used_for_the_next_journey_and_a_missing_one_ends_nothing() throws Exception {
        Path token = Files.writeString(folder.resolve("token"), "first");
        Thread probe = Thread.ofVirtual().start(() -> run("--planner", token.toString(), "--every", "1"));

        awaitAuthorization("Bearer first");
        Files.delete(token);
        Awaitility.await().atMost(PATIENCE).until(() -> printed().contains("NoSuchFile"));
        Files.writeString(token, "second");
        awaitAuthorization("Bearer second");
        probe.interrupt();
        assertThat(probe.join(PATIENCE)).isTrue();
    }

    @Test
    void a_single_journey_that_fails_ends_with_the_exit_code_of_a_failure() throws IOException {
        Path token = Files.writeString(folder.resolve("token"), "only");

        assertThat(run("--planner", token.toString())).isOne();
        assertThat(printed()).contains("FAILED", "401");
    }

    private int run(String... words) {
        var command = new CommandLine(new ProbeCommand(new PrintStream(printed, true, StandardCharsets.UTF_8)));
        var all = new ArrayList<>(List.of(words));
        all.addAll(List.of("--url", "http://127.0.0.1:" + portal.getAddress().getPort(), "--listen", "0"));
        return command.execute(all.toArray(String[]::new));
    }

    private String printed() {
        return printed.toString(StandardCharsets.UTF_8);
    }

    private void awaitAuthorization(String value) {
        Awaitility.await(value).atMost(PATIENCE).until(() -> authorizations.contains(value));
    }
}
