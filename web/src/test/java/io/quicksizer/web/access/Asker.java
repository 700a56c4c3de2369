package io.quicksizer.web.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.quicksizer.web.Portal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody who asks for anything: the API with credentials, the pages with a session and its token. */
final class Asker {
    private static final List<String> API_UPLOADS =
            List.of("/imports", "/imports/findings", "/imports/annotated", "/branding/logos");
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final String FORM = "application/x-www-form-urlencoded";

    private final HttpClient browser = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(Redirect.NEVER)
            .build();
    private final String address;
    private final String name;
    private String token;

    /** @param name demo-like: the password is the same; empty for nobody */
    Asker(Portal portal, String name) {
        this.address = portal.address();
        this.name = name;
        this.token = freshToken();
        if (!name.isEmpty()) {
            send(page("/sign-in")
                    .header("Content-Type", FORM)
                    .POST(BodyPublishers.ofString("username=" + name + "&password=" + name + "&_csrf=" + token))
                    .build());
            token = freshToken();
        }
    }

    /**
     * Asks.
     *
     * @param body JSON for the API, fields of a form for a page; not sent with a GET
     */
    HttpResponse<String> ask(String method, String path, String body) {
        if (path.startsWith("/api/") || path.startsWith("/actuator")) {
            return send(api(path, method, body).build());
        }
        if (method.equals("POST") && Subjects.UPLOADS.contains(path)) {
            String upload = "--b\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n"
                    + URLDecoder.decode(token, StandardCharsets.UTF_8) + "\r\n" + Subjects.UPLOAD;
            return send(page(path)
                    .header("Content-Type", "multipart/form-data; boundary=b")
                    .POST(BodyPublishers.ofString(upload))
                    .build());
        }
        return method.equals("GET")
                ? send(page(path).GET().build())
                : send(page(path)
                        .header("Content-Type", FORM)
                        .method(method, BodyPublishers.ofString(body + "&_csrf=" + token))
                        .build());
    }

    /** Sends a form of a page without the token of the session. */
    HttpResponse<String> forge(String path, String body) {
        return send(page(path)
                .header("Content-Type", FORM)
                .POST(BodyPublishers.ofString(body))
                .build());
    }

    private HttpRequest.Builder api(String path, String method, String body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + path));
        if (!name.isEmpty()) {
            String credentials =
                    Base64.getEncoder().encodeToString((name + ":" + name).getBytes(StandardCharsets.UTF_8));
            request.header("Authorization", "Basic " + credentials);
        }
        if (method.equals("GET")) {
            return request.GET();
        }
        boolean upload = API_UPLOADS.stream().anyMatch(path::endsWith);
        return request.header("If-Match", "\"" + Subjects.STALE + "\"")
                .header("Content-Type", upload ? "multipart/form-data; boundary=b" : "application/json")
                .method(method, BodyPublishers.ofString(upload ? Subjects.UPLOAD : body));
    }

    private HttpRequest.Builder page(String path) {
        return HttpRequest.newBuilder(URI.create(address + path)).header("Accept", "text/html");
    }

    private String freshToken() {
        HttpResponse<String> shown = send(page("/sign-in").GET().build());
        boolean ended = shown.statusCode() / 100 == 3; // a session of somebody without access has just ended
        Matcher found =
                TOKEN.matcher(ended ? send(page("/sign-in").GET().build()).body() : shown.body());
        assertThat(found.find()).isTrue();
        return URLEncoder.encode(found.group(1), StandardCharsets.UTF_8);
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return browser.send(request, BodyHandlers.ofString());
        } catch (IOException broken) {
            throw new UncheckedIOException(request.uri().toString(), broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
