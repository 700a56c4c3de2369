package io.quicksizer.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;

/** What the portal answered. */
public record Reply(HttpResponse<byte[]> response) {
    private static final ObjectMapper JSON =
            new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    static Reply to(HttpClient client, HttpRequest request) {
        try {
            return new Reply(client.send(request, BodyHandlers.ofByteArray()));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    public byte[] bytes() {
        return response.body();
    }

    public int status() {
        return response.statusCode();
    }

    public String header(String name) {
        return response.headers().firstValue(name).orElse("");
    }

    public String text() {
        return new String(bytes(), StandardCharsets.UTF_8);
    }

    public JsonNode json() {
        try {
            return JSON.readTree(bytes());
        } catch (IOException notJson) {
            throw new UncheckedIOException(notJson);
        }
    }

    /** The version that the ETag names. */
    public long version() {
        return Long.parseLong(header("ETag").replace("\"", ""));
    }

    public Reply isStatus(int expected) {
        assertThat(status()).as("%s%n%s", response.request(), text()).isEqualTo(expected);
        return this;
    }

    /** Checks everything that any problem has to have. */
    public Reply isProblem(int status, String kind) {
        isStatus(status);
        assertThat(header("Content-Type")).startsWith("application/problem+json");
        JsonNode problem = json();
        assertThat(problem.path("type").asText()).isEqualTo("urn:quicksizer:problem:" + kind);
        assertThat(problem.path("status").asInt()).isEqualTo(status);
        assertThat(problem.path("title").asText()).isNotBlank();
        assertThat(problem.path("detail").asText()).isNotBlank();
        assertThat(problem.path("instance").asText()).startsWith("/");
        assertThat(problem.path("correlationId").asText()).isNotBlank().isEqualTo(header("X-Correlation-Id"));
        assertThat(text()).doesNotContain("Exception", "java.", "io.quicksizer", "org.springframework", "\tat ");
        return this;
    }

    /** Checks that the problem blames the field. */
    public Reply blames(String field) {
        assertThat(json().path("problems").findValuesAsText("field")).as(text()).contains(field);
        return this;
    }
}
