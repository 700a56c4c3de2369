package io.quicksizer.workers.platform.logging;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggingEvent;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quicksizer.workers.platform.correlation.Correlation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.boot.logging.logback.StructuredLogEncoder;
import org.springframework.core.env.Environment;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.ClassPathResource;

/** The log entries of production, as the workers' own configuration makes them. */
class EcsLogTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final LoggerContext context = new LoggerContext();
    private final Logger logger = context.getLogger("io.quicksizer.Somewhere");

    @Test
    void an_entry_has_service_level_correlation_and_trace_as_the_common_schema_names_them() throws IOException {
        LoggingEvent event = new LoggingEvent("", logger, Level.INFO, "rendered {}", null, new Object[] {"pdf"});
        event.setMDCPropertyMap(Map.of(
                Correlation.MDC_ID, "request-0001", "trace.id", "4bf9", "span.id", "00f0", "jobType", "render-pdf"));

        JsonNode entry = entry(event);

        assertThat(entry.path("message").asText()).isEqualTo("rendered pdf");
        assertThat(entry.path("log").path("level").asText()).isEqualTo("INFO");
        assertThat(entry.path("service").path("name").asText()).isEqualTo("quicksizer-workers");
        assertThat(entry.path("trace").path("id").asText()).isEqualTo("4bf9");
        assertThat(entry.path("span").path("id").asText()).isEqualTo("00f0");
        assertThat(entry.path("correlationId").asText()).isEqualTo("request-0001");
        assertThat(entry.has("@timestamp")).isTrue();
    }

    @Test
    void neither_message_nor_field_nor_stack_trace_tells_a_secret_or_a_mail_address() throws IOException {
        Throwable cause = new IllegalStateException("Detail: (mail)=(jane.doe@example.com), password=hunter2-hunter2");
        LoggingEvent event = new LoggingEvent(
                "",
                logger,
                Level.ERROR,
                "Authorization: Bearer abcdef1234567890 of {}",
                new IllegalArgumentException("token: \"t0p-s3cret\"", cause),
                new Object[] {"john@example.org"});
        event.setMDCPropertyMap(Map.of("header", "Basic cGxhbm5lcjpwbGFubmVy"));

        assertThat(entry(event).toString())
                .contains("***", "IllegalStateException")
                .doesNotContain(
                        "jane.doe", "hunter2", "abcdef1234567890", "t0p-s3cret", "john@", "cGxhbm5lcjpwbGFubmVy");
    }

    @ParameterizedTest
    @CsvSource({
        "'jdbc:postgresql://planner:s3cr3t@db.example/q', 's3cr3t'",
        "'client_secret=b81k-c09a-ns8e', 'b81k'",
        "'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJqYW5lIn0.c2lnbmF0dXJl', 'eyJ'",
        "'QUICKSIZER_DB_PASSWORD: kq83-ndx0', 'kq83'",
        "'-----BEGIN PRIVATE KEY-----MIIEvQ-----END PRIVATE KEY-----', 'MIIEvQ'"
    })
    void secrets_of_every_form_are_masked(String text, String secret) {
        assertThat(SafeText.of(text)).contains("***").doesNotContain(secret);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /api/v1/engagements/{id} 200 12 ms 3f2a9c",
                "Job 2251799813685249: Render PDF failed unexpectedly",
                "Outbox message 0199c0de-1111-7abc-8def-0123456789ab is parked: NOT_FOUND",
                "at io.quicksizer.workers.export.RenderingExport.render(RenderingExport.java:110)"
            })
    void what_is_no_secret_stays(String text) {
        assertThat(SafeText.of(text)).isEqualTo(text);
    }

    @Test
    void the_runbook_of_server_errors_finds_errors_among_the_entries() throws IOException {
        Matcher command = Pattern.compile("grep -hE '([^']+)' \\$LOGS/web.log")
                .matcher(Files.readString(Path.of("..", "docs", "runbooks", "server-errors.md")));
        assertThat(command.find()).isTrue();
        Pattern errors = Pattern.compile(command.group(1));
        assertThat(line(Level.ERROR)).containsPattern(errors);
        assertThat(line(Level.INFO)).doesNotContainPattern(errors);
        assertThat("2026-03-02T12:00:00Z ERROR 7 --- [quicksizer-web] failed").containsPattern(errors);
    }

    private String line(Level level) throws IOException {
        LoggingEvent event = new LoggingEvent("", logger, level, "failed", null, null);
        event.setMDCPropertyMap(Map.of());
        return new String(encoded(event), StandardCharsets.UTF_8);
    }

    private JsonNode entry(LoggingEvent event) throws IOException {
        return JSON.readTree(encoded(event));
    }

    private byte[] encoded(LoggingEvent event) throws IOException {
        context.putObject(Environment.class.getName(), environment());
        StructuredLogEncoder encoder = new StructuredLogEncoder();
        encoder.setContext(context);
        encoder.setFormat("ecs");
        encoder.start();
        return encoder.encode(event);
    }

    private static StandardEnvironment environment() throws IOException {
        StandardEnvironment environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .addLast(new YamlPropertySourceLoader()
                        .load("workers", new ClassPathResource("application.yml"))
                        .getFirst());
        return environment;
    }
}
