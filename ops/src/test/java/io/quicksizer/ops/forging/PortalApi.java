package io.quicksizer.ops.forging;

import io.quicksizer.ops.testing.Answer;
import io.quicksizer.ops.testing.Person;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/** The portal's API, called with arbitrary paths and bodies. */
final class PortalApi {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final String portal;
    private final String authorization;

    private PortalApi(String portal, String authorization) {
        this.portal = portal;
        this.authorization = authorization;
    }

    /** Returns the API as used by a person with the demo password. */
    static PortalApi as(String portal, Person person) {
        var credentials = person.userName() + ":" + person.userName();
        return new PortalApi(
                portal, "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8)));
    }

    /** Returns the API as used with a new service token that acts as a person and has every scope of engagements. */
    static PortalApi byTokenOf(String portal, Person person) {
        var token = as(portal, person)
                .post(
                        "/api/v1/service-tokens",
                        Map.of("name", "forger", "scopes", List.of("ENGAGEMENTS_READ", "ENGAGEMENTS_WRITE"), "days", 1))
                .accepted()
                .json()
                .path("token")
                .asText();
        return new PortalApi(portal, "Bearer " + token);
    }

    Answer get(String path) {
        return Answer.of(HTTP, request(path).build());
    }

    Answer post(String path, Map<String, ?> body) {
        return Answer.of(
                HTTP,
                request(path).POST(BodyPublishers.ofString(Answer.write(body))).build());
    }

    /** @param version the version of the engagement that the caller claims to have seen */
    Answer post(String path, Map<String, ?> body, long version) {
        return Answer.of(
                HTTP,
                request(path)
                        .header("If-Match", "\"" + version + "\"")
                        .POST(BodyPublishers.ofString(Answer.write(body)))
                        .build());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(portal + path))
                .header("Authorization", authorization)
                .header("Content-Type", "application/json");
    }
}
