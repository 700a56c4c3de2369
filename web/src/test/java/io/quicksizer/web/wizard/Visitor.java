package io.quicksizer.web.wizard;

import static org.assertj.core.api.Assertions.assertThat;

import io.quicksizer.processes.model.Step;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody with a browser that runs no scripts and follows no redirects. */
final class Visitor {
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Pattern VERSION = Pattern.compile("name=\"version\" value=\"(\\d+)\"");

    private final HttpClient browser = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(Redirect.NEVER)
            .build();
    private final String portal;
    private final String language;
    private String token;

    private Visitor(String portal, String language) {
        this.portal = portal;
        this.language = language;
        this.token = "";
    }

    static Visitor signedIn(String portal, String name) {
        return signedIn(portal, name, "en");
    }

    static Visitor signedIn(String portal, String name, String language) {
        Visitor visitor = new Visitor(portal, language);
        visitor.token = first(TOKEN, visitor.get("/sign-in").body());
        visitor.post("/sign-in", "username=" + name + "&password=" + name);
        visitor.token = first(TOKEN, visitor.get("/").body());
        return visitor;
    }

    static String path(UUID id, Step step) {
        return "/engagements/" + id + "/steps/" + step.name().toLowerCase(java.util.Locale.ROOT);
    }

    HttpResponse<String> open(UUID id, Step step) {
        return get(path(id, step));
    }

    /** The version that the page of a step carries. */
    String version(UUID id, Step step) {
        return first(VERSION, open(id, step).body());
    }

    /** Opens the step and submits it with these fields. */
    HttpResponse<String> submitStep(UUID id, Step step, String fields) {
        return post(path(id, step), "version=" + version(id, step) + "&" + fields);
    }

    HttpResponse<String> get(String path) {
        return send(request(path).GET());
    }

    HttpResponse<String> post(String path, String fields) {
        String body = fields + "&_csrf=" + URLEncoder.encode(token, StandardCharsets.UTF_8);
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(portal + path))
                .header("Accept", "text/html")
                .header("Accept-Language", language);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return browser.send(request.build(), BodyHandlers.ofString());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static String first(Pattern pattern, String page) {
        Matcher found = pattern.matcher(page);
        assertThat(found.find()).as(page).isTrue();
        return found.group(1);
    }
}
