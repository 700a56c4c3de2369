package io.quicksizer.processes.connection;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quicksizer.processes.connection.EngineSettings.ClientCredentials;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import javax.net.ssl.SSLContext;

/**
 * Client of an OAuth 2 token endpoint with client credentials (RFC 6749, 4.4). Error messages never contain the secret.
 */
final class TokenEndpoint {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int OK = 200;

    private final ClientCredentials credentials;
    private final HttpClient http;
    private final Duration patience;

    TokenEndpoint(ClientCredentials credentials, SSLContext trusted, Duration patience) {
        this.credentials = credentials;
        this.patience = patience;
        this.http = HttpClient.newBuilder()
                .sslContext(trusted)
                .followRedirects(Redirect.NEVER) // the secret is sent to the configured address only
                .connectTimeout(patience)
                .build();
    }

    /** A token and its lifetime. */
    record Issued(String token, Duration life) {
        @Override
        public String toString() {
            return "Issued[life=" + life + "]";
        }
    }

    /** Requests a new token. */
    Issued ask() throws IOException {
        HttpResponse<String> answer;
        try {
            answer = http.send(request(), BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("Interrupted while waiting for a token");
        }
        JsonNode body = json(answer.body());
        String token = body.path("access_token").asText();
        if (answer.statusCode() != OK || token.isEmpty()) {
            throw new IOException("No token from " + credentials.tokenUrl() + " for the client "
                    + credentials.clientId() + ": HTTP " + answer.statusCode() + " "
                    + body.path("error").asText());
        }
        return new Issued(token, Duration.ofSeconds(body.path("expires_in").asLong(60)));
    }

    private HttpRequest request() {
        return HttpRequest.newBuilder(credentials.tokenUrl())
                .timeout(patience)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept", "application/json")
                .POST(BodyPublishers.ofString(form()))
                .build();
    }

    private String form() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("grant_type", "client_credentials");
        fields.put("client_id", credentials.clientId());
        fields.put("client_secret", credentials.clientSecret().get());
        if (credentials.audience() != null) {
            fields.put("audience", credentials.audience());
        }
        if (credentials.scope() != null) {
            fields.put("scope", credentials.scope());
        }
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static JsonNode json(String body) {
        try {
            return JSON.readTree(body);
        } catch (IOException notJson) {
            return JSON.createObjectNode();
        }
    }
}
