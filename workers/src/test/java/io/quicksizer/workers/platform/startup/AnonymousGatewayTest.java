package io.quicksizer.workers.platform.startup;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;

class AnonymousGatewayTest {
    private final List<String> asked = new ArrayList<>();
    private HttpServer server;

    @AfterEach
    void stop() {
        if (server != null) {
            server.stop(0);
        }
    }

    @Test
    void an_engine_that_looks_for_the_task_of_a_stranger_is_warned_of() throws IOException {
        Optional<String> warning =
                new AnonymousGateway(new MockEnvironment()).warning(answering(404, "application/problem+json"));

        assertThat(warning)
                .hasValueSatisfying(
                        words -> assertThat(words).contains("without authentication", "control every process"));
        assertThat(asked).containsExactly("POST /v2/user-tasks/2251799813685248/completion null");
    }

    @Test
    void it_is_said_what_a_stranger_can_do_where_tasks_of_tasklist_count() throws IOException {
        MockEnvironment environment = new MockEnvironment().withProperty("quicksizer.tasklist.sign-offs", "true");

        assertThat(new AnonymousGateway(environment).warning(answering(404, "application/problem+json")))
                .hasValueSatisfying(words -> assertThat(words).contains("sign off in anybody's name"));
    }

    @Test
    void an_engine_that_authenticates_or_cannot_be_asked_is_not() throws IOException {
        AnonymousGateway gateway = new AnonymousGateway(new MockEnvironment());

        assertThat(gateway.warning(answering(401, "application/problem+json"))).isEmpty();
        assertThat(gateway.warning(answering(403, "application/json"))).isEmpty();
        assertThat(gateway.warning(answering(404, "text/html"))).isEmpty();
        server.stop(0);
        assertThat(gateway.warning(address())).isEmpty();
    }

    private URI answering(int status, String type) throws IOException {
        stop();
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            asked.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " "
                    + exchange.getRequestHeaders().getFirst("Authorization"));
            exchange.getResponseHeaders().set("Content-Type", type);
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
        server.start();
        return address();
    }

    private URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }
}
