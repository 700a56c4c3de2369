package io.quicksizer.workers.platform.startup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import io.quicksizer.processes.engine.EngineUnavailable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.mock.env.MockEnvironment;

@ExtendWith(OutputCaptureExtension.class)
class AnonymousGatewayTest {
    private final List<String> asked = new ArrayList<>();
    private final MockEnvironment environment = new MockEnvironment();
    private HttpServer server;

    @AfterEach
    void stop() {
        if (server != null) {
            server.stop(0);
        }
    }

    @Test
    void an_engine_that_looks_for_the_task_of_a_stranger_is_warned_of(CapturedOutput output) throws IOException {
        answering(404, "application/problem+json");

        new AnonymousGateway(environment).warn();

        assertThat(output).contains("without authentication", "control every process");
        assertThat(asked).containsExactly("POST /v2/user-tasks/2251799813685248/completion null");
    }

    @Test
    void it_is_said_what_a_stranger_can_do_where_entries_in_tasklist_count(CapturedOutput output) throws IOException {
        answering(404, "application/problem+json");
        environment.withProperty("quicksizer.tasklist.entries", "true");

        new AnonymousGateway(environment).warn();

        assertThat(output).contains("submit in anybody's name");
    }

    @ParameterizedTest
    @CsvSource({"401, application/problem+json", "403, application/json", "404, text/html", "500, text/html"})
    void an_engine_that_authenticates_or_is_no_engine_is_not_warned_of(int status, String type, CapturedOutput output)
            throws IOException {
        answering(status, type);

        new AnonymousGateway(environment).warn();

        assertThat(output).doesNotContain("without authentication");
    }

    @Test
    void the_start_is_refused_where_sign_offs_in_tasklist_would_count_by_anybodys_word() throws IOException {
        answering(404, "application/problem+json");
        environment.withProperty("quicksizer.tasklist.sign-offs", "true");

        assertThatThrownBy(new AnonymousGateway(environment)::afterSingletonsInstantiated)
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("sign in anybody's name");
        assertThat(new GatewayProbe(environment).showsAuthentication()).isFalse();
    }

    @Test
    void the_start_is_not_refused_without_such_sign_offs_or_in_the_local_profile() throws IOException {
        answering(404, "application/problem+json");
        assertThatCode(new AnonymousGateway(environment)::afterSingletonsInstantiated)
                .doesNotThrowAnyException();

        environment.withProperty("quicksizer.tasklist.sign-offs", "true").setActiveProfiles("local");
        assertThatCode(new AnonymousGateway(environment)::afterSingletonsInstantiated)
                .doesNotThrowAnyException();
        assertThat(asked).isEmpty();
        assertThat(new GatewayProbe(environment).showsAuthentication()).isTrue();
    }

    @Test
    void an_engine_that_is_away_delays_no_start_and_proves_nothing_until_it_is_back(CapturedOutput output)
            throws IOException {
        answering(401, "application/problem+json");
        server.stop(0);
        environment.withProperty("quicksizer.tasklist.sign-offs", "true");

        new AnonymousGateway(environment).afterSingletonsInstantiated();

        assertThat(output).contains("do not count until it");
        assertThatThrownBy(new GatewayProbe(environment)::showsAuthentication).isInstanceOf(EngineUnavailable.class);
        answering(401, "application/problem+json");
        assertThat(new GatewayProbe(environment).showsAuthentication()).isTrue();
        answering(403, "application/json");
        assertThat(new GatewayProbe(environment).showsAuthentication()).isTrue();
        answering(503, "application/problem+json");
        assertThatThrownBy(new GatewayProbe(environment)::showsAuthentication).isInstanceOf(EngineUnavailable.class);
        answering(404, "application/problem+json");
        assertThat(new GatewayProbe(environment).showsAuthentication()).isFalse();
    }

    private void answering(int status, String type) throws IOException {
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
        environment.setProperty(
                "quicksizer.engine.rest-address",
                "http://127.0.0.1:" + server.getAddress().getPort());
    }
}
