package io.quicksizer.workers.platform.errors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quicksizer.workers.platform.correlation.Correlation;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

class ErrorTrackingTest {
    private static final Logger LOG = LoggerFactory.getLogger("io.quicksizer.Tested");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final ApplicationContextRunner application =
            new ApplicationContextRunner().withUserConfiguration(Tracked.class);

    @Test
    void errors_of_one_kind_at_one_place_are_one_group_and_are_passed_on_once_a_minute() {
        application.run(context -> {
            for (int i = 0; i < 3; i++) {
                LOG.error("Engagement of Jane Doe {} failed", i, broken("jane.doe@example.com"));
            }
            LOG.error("Something else failed");
            LOG.warn("No error", broken("warned"));

            List<ErrorReport> reports = context.getBean(Remembering.class).reports;
            assertThat(reports).hasSize(2);
            assertThat(reports.getFirst().causes().getFirst().type()).isEqualTo("java.lang.IllegalStateException");
            assertThat(reports.toString()).doesNotContain("jane", "Jane");
            MeterRegistry meters = context.getBean(MeterRegistry.class);
            assertThat(meters.counter("quicksizer.errors", "outcome", "logged").count())
                    .isEqualTo(4);
            assertThat(meters.counter("quicksizer.error.reports", "outcome", "suppressed")
                            .count())
                    .isEqualTo(2);
        });
    }

    @Test
    void nothing_is_reported_after_the_end_of_the_application() {
        List<ErrorReport> reports = new ArrayList<>();
        application.run(context -> reports.addAll(context.getBean(Remembering.class).reports));
        LOG.error("Too late");

        assertThat(reports).isEmpty();
    }

    @Test
    void a_broken_sink_breaks_nothing_else() {
        application.withUserConfiguration(Broken.class).run(context -> {
            LOG.error("Reported all the same");

            assertThat(context.getBean(Remembering.class).reports).hasSize(1);
            assertThat(context.getBean(MeterRegistry.class)
                            .counter("quicksizer.error.reports", "outcome", "failed")
                            .count())
                    .isEqualTo(1);
        });
    }

    @Test
    void sentry_receives_kind_place_fingerprint_and_correlation_and_no_message() throws IOException {
        List<String> received = new CopyOnWriteArrayList<>();
        HttpServer sentry = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        sentry.createContext("/api/7/envelope/", exchange -> receive(exchange, received));
        sentry.start();
        try {
            application
                    .withPropertyValues(
                            "quicksizer.errors.sentry-dsn=http://publickey@127.0.0.1:"
                                    + sentry.getAddress().getPort() + "/7",
                            "quicksizer.errors.environment=stage")
                    .run(context -> {
                        try (Correlation.Scope scope = new Correlation("request-0001", null).open()) {
                            LOG.error("Failed for Jane Doe", broken("jane.doe@example.com"));
                        }
                        await().untilAsserted(() -> assertThat(received).isNotEmpty());
                    });
        } finally {
            sentry.stop(0);
        }

        JsonNode event = event(received);
        assertThat(event.path("environment").asText()).isEqualTo("stage");
        assertThat(event.path("fingerprint").path(0).asText()).matches("[0-9a-f]{16}");
        assertThat(event.path("tags").path("correlation").asText()).isEqualTo("request-0001");
        JsonNode exceptions = event.path("exception").path("values");
        assertThat(exceptions.findValuesAsText("type"))
                .containsExactly("java.lang.IllegalArgumentException", "java.lang.IllegalStateException");
        assertThat(exceptions.findValuesAsText("function")).contains("broken");
        assertThat(received.toString()).doesNotContain("jane", "Jane");
    }

    private static IllegalStateException broken(String detail) {
        return new IllegalStateException(detail, new IllegalArgumentException(detail));
    }

    private static void receive(HttpExchange exchange, List<String> received) throws IOException {
        try (exchange) {
            boolean zipped = "gzip".equals(exchange.getRequestHeaders().getFirst("Content-Encoding"));
            var body = zipped ? new GZIPInputStream(exchange.getRequestBody()) : exchange.getRequestBody();
            received.add(new String(body.readAllBytes(), StandardCharsets.UTF_8));
            exchange.sendResponseHeaders(200, -1);
        }
    }

    /** An envelope is a line of headers, and for each item a line of headers and a line of content. */
    private static JsonNode event(List<String> envelopes) throws IOException {
        for (String line : String.join("\n", envelopes).lines().toList()) {
            JsonNode node = JSON.readTree(line);
            if (node.has("exception")) {
                return node;
            }
        }
        throw new AssertionError("no event among " + envelopes);
    }

    @Import({ErrorTracking.class, ErrorReports.class, ErrorSinks.class, Remembering.class})
    static class Tracked { // no stereotype: the component scan of the applications must not find it
        @Bean
        Clock clock() {
            return Clock.fixed(Instant.parse("2026-03-02T12:00:00Z"), ZoneOffset.UTC);
        }

        @Bean
        MeterRegistry meters() {
            return new SimpleMeterRegistry();
        }
    }

    static class Broken {
        @Bean
        ErrorSink brokenSink() {
            return report -> {
                throw new IllegalStateException("away");
            };
        }
    }

    static class Remembering implements ErrorSink {
        final List<ErrorReport> reports = new CopyOnWriteArrayList<>();

        @Override
        public void report(ErrorReport report) {
            reports.add(report);
        }
    }
}
