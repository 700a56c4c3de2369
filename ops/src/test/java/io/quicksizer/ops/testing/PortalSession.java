package io.quicksizer.ops.testing;

import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A person's session in the portal's pages, used without its forms. Thread-safe. */
public final class PortalSession {

    private static final Pattern FORM_TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final String portal;
    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    private PortalSession(String portal) {
        this.portal = portal;
    }

    /** Signs in. */
    public static PortalSession of(String portal, Person person) {
        var session = new PortalSession(portal);
        session.send(
                "/sign-in",
                Map.of("username", person.userName(), "password", person.userName()),
                session.formToken("/sign-in"));
        return session;
    }

    /** Submits a form without fields. */
    public Answer post(String path) {
        return post(path, Map.of());
    }

    /** Submits a form with these fields. */
    public Answer post(String path, Map<String, String> fields) {
        return send(path, fields, formToken("/"));
    }

    private String formToken(String page) {
        var body = Answer.of(
                        http, HttpRequest.newBuilder(URI.create(portal + page)).build())
                .accepted()
                .body();
        var token = FORM_TOKEN.matcher(body);
        if (!token.find()) {
            throw new IllegalStateException("The page %s has no form".formatted(page));
        }
        return token.group(1);
    }

    private Answer send(String path, Map<String, String> fields, String formToken) {
        var form = new HashMap<>(fields);
        form.put("_csrf", formToken);
        return Answer.of(
                http,
                HttpRequest.newBuilder(URI.create(portal + path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form.entrySet().stream()
                                .map(field -> field.getKey() + "="
                                        + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                                .collect(Collectors.joining("&"))))
                        .build());
    }
}
