package io.quicksizer.ops.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import io.quicksizer.ops.process.Launch;
import io.quicksizer.ops.process.RunRecord;
import io.quicksizer.ops.process.StackFailure;
import io.quicksizer.ops.process.UsageSampler;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With real processes in place of servers. */
class JvmServerTest {

    @TempDir
    Path folder;

    @Test
    void a_server_that_ends_while_starting_is_reported_with_its_exit_code() throws IOException {
        var server = server(List.of("sh", "-c", "echo no licence; exit 7"), nobodyListens());

        assertThatThrownBy(server::start)
                .isInstanceOf(StackFailure.class)
                .hasMessage("Portal ended with exit code 7 while starting; see its log.");
        assertThat(folder.resolve("web.log")).hasContent("no licence");
    }

    @Test
    void a_program_that_is_not_there_is_reported_by_name() throws IOException {
        var server = server(List.of("/no/such/java"), nobodyListens());

        assertThatThrownBy(server::start).isInstanceOf(StackFailure.class).hasMessageContaining("Portal");
    }

    @Test
    void a_server_that_dies_later_is_noticed() throws IOException {
        try (var ready = new ReadyServer()) {
            var server = server(List.of("sleep", "60"), ready.address());
            server.start();
            assertThat(server.death()).isEmpty();

            record().leftovers().forEach(child -> child.stop(Duration.ofSeconds(5)));

            Awaitility.await().until(() -> server.death().isPresent());
            assertThat(server.death().orElseThrow()).startsWith("Portal ended with exit code");
        }
    }

    @Test
    void a_server_that_was_killed_can_be_started_again_and_lives() throws IOException {
        try (var ready = new ReadyServer()) {
            var server = server(List.of("sleep", "60"), ready.address());
            server.start();
            var first = record().leftovers().getFirst();
            first.handle().destroyForcibly();
            Awaitility.await().until(() -> server.death().isPresent());

            server.start();

            assertThat(server.death()).isEmpty();
            assertThat(record().leftovers()).hasSize(1).doesNotContain(first);
            server.stop();
        }
    }

    @Test
    void after_stop_no_process_is_left() throws IOException {
        try (var ready = new ReadyServer()) {
            var server = server(List.of("sleep", "60"), ready.address());
            server.start();
            assertThat(record().leftovers()).hasSize(1);

            assertThat(server.stop()).isTrue();

            assertThat(record().leftovers()).isEmpty();
        }
    }

    @Test
    void nothing_is_started_any_more_once_the_end_has_begun() throws IOException {
        var processes = new Processes(record(), new UsageSampler());
        processes.end();
        var server = new JvmServer(description(List.of("sleep", "60"), nobodyListens()), processes);

        assertThatThrownBy(server::start).hasMessage("The stack is being stopped.");
        assertThat(server.stop()).isFalse();
    }

    @Test
    void a_server_that_is_slow_is_reported_and_waited_for_as_long_as_it_lives() throws IOException {
        var reports = new java.util.concurrent.CopyOnWriteArrayList<String>();
        var processes = new Processes(record(), new UsageSampler(), reports::add);
        var server =
                new JvmServer(description(List.of("sleep", "60"), nobodyListens()), processes, Duration.ofMillis(200));
        var starting = new Thread(() -> assertThatThrownBy(server::start).hasMessage("The stack is being stopped."));
        starting.start();

        Awaitility.await().until(() -> reports.size() > 2);

        assertThat(server.death()).isEmpty();
        assertThat(reports.getFirst()).startsWith("… Portal is not ready after").contains("web.log");
        processes.end();
        Awaitility.await().until(() -> !starting.isAlive());
        server.stop();
    }

    private JvmServer server(List<String> command, URI readiness) {
        return new JvmServer(description(command, readiness), new Processes(record(), new UsageSampler()));
    }

    private JvmServer.Description description(List<String> command, URI readiness) {
        var launch = new Launch("Portal", command, Map.of(), folder, folder.resolve("web.log"), false);
        return new JvmServer.Description(Part.WEB, "Portal", "", launch, readiness, Optional.empty(), () -> {});
    }

    private RunRecord record() {
        return new RunRecord(folder.resolve("run.pids"));
    }

    private static URI nobodyListens() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return URI.create("http://127.0.0.1:%d/".formatted(socket.getLocalPort()));
        }
    }

    private static final class ReadyServer implements AutoCloseable {

        private final HttpServer http;

        private ReadyServer() throws IOException {
            http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            http.createContext("/", exchange -> {
                exchange.sendResponseHeaders(200, -1);
                exchange.close();
            });
            http.start();
        }

        private URI address() {
            return URI.create("http://127.0.0.1:%d/".formatted(http.getAddress().getPort()));
        }

        @Override
        public void close() {
            http.stop(0);
        }
    }
}
