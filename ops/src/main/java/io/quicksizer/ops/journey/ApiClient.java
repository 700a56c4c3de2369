package io.quicksizer.ops.journey;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quicksizer.ops.process.StackFailure;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;

/**
 * A client of the portal's public API on behalf of one person. A response other than 2xx throws an exception with the
 * text of the response.
 */
final class ApiClient {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final HttpClient http;
    private final String base;
    private final String user;
    private final String authorization;

    /**
     * @param base address of the portal, without a trailing slash
     * @param user name and password of a demo user
     */
    ApiClient(HttpClient http, String base, String user) {
        this(http, base, new Caller(user, Caller.basic(user, user)));
    }

    /** @param base address of the portal, without a trailing slash */
    ApiClient(HttpClient http, String base, Caller caller) {
        this.http = http;
        this.base = base;
        this.user = caller.name();
        this.authorization = caller.authorization();
    }

    JsonNode get(String path) {
        return read(send(request(path).GET().build()));
    }

    /** Returns the ETag of a resource, or an empty text when there is none. */
    String etag(String path) {
        return send(request(path).GET().build()).headers().firstValue("ETag").orElse("");
    }

    /** Posts JSON with a new idempotency key. */
    JsonNode post(String path, Object body) {
        return post(path, body, "");
    }

    /** @param etag sent as If-Match unless empty */
    JsonNode post(String path, Object body, String etag) {
        try {
            var request = request(path)
                    .header("Content-Type", "application/json")
                    .header("Idempotency-Key", UUID.randomUUID().toString())
                    .POST(BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body)));
            if (!etag.isEmpty()) {
                request.header("If-Match", etag);
            }
            return read(send(request.build()));
        } catch (IOException e) {
            throw new StackFailure("A request to %s could not be written.".formatted(path), e);
        }
    }

    JsonNode put(String path, Object body) {
        try {
            return read(send(request(path)
                    .header("Content-Type", "application/json")
                    .PUT(BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body)))
                    .build()));
        } catch (IOException e) {
            throw new StackFailure("A request to %s could not be written.".formatted(path), e);
        }
    }

    /** Posts a file as the part {@code file} of a form. */
    JsonNode postFile(String path, Path file) {
        var boundary = "quicksizer-" + UUID.randomUUID();
        var request = request(path)
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(BodyPublishers.ofByteArray(multipart(boundary, file)));
        return read(send(request.build()));
    }

    byte[] download(String path) {
        return send(request(path).GET().build()).body();
    }

    private static byte[] multipart(String boundary, Path file) {
        var head = """
                --%s\r
                Content-Disposition: form-data; name="file"; filename="%s"\r
                Content-Type: application/vnd.openxmlformats-officedocument.spreadsheetml.sheet\r
                \r
                """.formatted(boundary, file.getFileName());
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(head.getBytes(StandardCharsets.UTF_8));
        try {
            bytes.writeBytes(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new StackFailure("The workbook %s can't be read.".formatted(file), e);
        }
        bytes.writeBytes("\r\n--%s--\r\n".formatted(boundary).getBytes(StandardCharsets.UTF_8));
        return bytes.toByteArray();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path)).timeout(PATIENCE).header("Authorization", authorization);
    }

    private HttpResponse<byte[]> send(HttpRequest request) {
        try {
            var answer = http.send(request, BodyHandlers.ofByteArray());
            if (answer.statusCode() / 100 != 2) {
                throw new StackFailure("%s %s as %s failed with %d (correlation id %s): %s"
                        .formatted(
                                request.method(),
                                request.uri().getPath(),
                                user,
                                answer.statusCode(),
                                answer.headers().firstValue("X-Correlation-Id").orElse("unknown"),
                                new String(answer.body(), StandardCharsets.UTF_8)));
            }
            return answer;
        } catch (IOException e) {
            throw new StackFailure(
                    "%s %s got no response (%s); see the log of the portal."
                            .formatted(request.method(), request.uri(), e),
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackFailure("Interrupted while waiting for " + request.uri(), e);
        }
    }

    private static JsonNode read(HttpResponse<byte[]> answer) {
        try {
            return answer.body().length == 0 ? JSON.createObjectNode() : JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new StackFailure("The response of %s is not JSON.".formatted(answer.uri()), e);
        }
    }
}
