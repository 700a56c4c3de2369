package io.quicksizer.ops.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/**
 * A response of a server.
 *
 * @param status HTTP status
 * @param body JSON, or an empty text
 * @param csrfToken the token for the next request of the session, or an empty text
 */
public record Answer(int status, String body, String csrfToken) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Sends a request. */
    public static Answer of(HttpClient http, HttpRequest request) {
        try {
            HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
            return new Answer(
                    response.statusCode(),
                    response.body(),
                    response.headers().firstValue("X-CSRF-TOKEN").orElse(""));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Returns whether the status is other than 2xx. */
    public boolean refused() {
        return status / 100 != 2;
    }

    /** Parses the body. */
    public JsonNode json() {
        try {
            return body.isEmpty() ? MissingNode.getInstance() : JSON.readTree(body);
        } catch (IOException e) {
            throw new UncheckedIOException(body, e);
        }
    }

    /** Returns this response, or fails if it was refused. */
    public Answer accepted() {
        if (refused()) {
            throw new AssertionError("Camunda answered " + status + ": " + body);
        }
        return this;
    }

    /** Serializes a value as JSON. */
    public static String write(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
