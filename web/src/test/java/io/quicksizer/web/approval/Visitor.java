package io.quicksizer.web.approval;

import static org.assertj.core.api.Assertions.assertThat;

import io.quicksizer.web.Portal;
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
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody who uses the pages without JavaScript: signs in, follows links, submits forms with their token. */
final class Visitor {
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final HttpClient browser = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(Redirect.NORMAL)
            .build();
    private final Portal portal;
    private final String language;

    private Visitor(Portal portal, String language) {
        this.portal = portal;
        this.language = language;
    }

    static Visitor of(Portal portal, String name) {
        return of(portal, name, "en");
    }

    static Visitor of(Portal portal, String name, String language) {
        Visitor visitor = new Visitor(portal, language);
        visitor.submit("/sign-in", "/sign-in", Map.of("username", name, "password", name));
        return visitor;
    }

    /** A page that has to be there. */
    String sees(String path) {
        HttpResponse<String> page = get(path);
        assertThat(page.statusCode()).as(page.body()).isEqualTo(200);
        return page.body();
    }

    HttpResponse<String> get(String path) {
        return send(request(path).build());
    }

    /** Submits a form with the token of the page that shows it. */
    HttpResponse<String> submit(String page, String action, Map<String, String> fields) {
        Matcher token = TOKEN.matcher(get(page).body());
        assertThat(token.find()).isTrue();
        String form = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&", "", "&_csrf=" + encoded(token.group(1))));
        return send(request(action)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(portal.address() + path))
                .header("Accept", "text/html")
                .header("Accept-Language", language);
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return browser.send(request, BodyHandlers.ofString());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
