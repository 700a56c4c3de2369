package io.quicksizer.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
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

/** Somebody who opens pages and sends their forms, without scripts. */
public final class Visitor {
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final HttpClient browser = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(Redirect.NORMAL)
            .build();
    private final String address;
    private String token = "";
    private String language = "";

    private Visitor(String address) {
        this.address = address;
    }

    /** Signs a demo person in. */
    public static Visitor signedIn(Portal portal, String name) {
        Visitor visitor = new Visitor(portal.address());
        visitor.get("/sign-in");
        visitor.submit("/sign-in", Map.of("username", name, "password", name));
        return visitor;
    }

    /** Asks for pages in a language from now on. */
    public Visitor reading(String newLanguage) {
        language = newLanguage;
        return this;
    }

    /** Opens a page. */
    public HttpResponse<String> get(String path) {
        return send(request(path).GET().build());
    }

    /** Sends a form with the token of the page opened last, and follows to the next page. */
    public HttpResponse<String> submit(String path, Map<String, String> fields) {
        String form = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form + "&_csrf=" + encoded(token)))
                .build());
    }

    /** Sends a form with a file. */
    public HttpResponse<String> upload(String path, String fileName, byte[] file) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(text("--b\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n" + token + "\r\n"));
        body.writeBytes(
                text("--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + fileName + "\"\r\n\r\n"));
        body.writeBytes(file);
        body.writeBytes(text("\r\n--b--\r\n"));
        return send(request(path)
                .header("Content-Type", "multipart/form-data; boundary=b")
                .POST(BodyPublishers.ofByteArray(body.toByteArray()))
                .build());
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(address + path)).header("Accept", "text/html");
        return language.isEmpty() ? request : request.header("Accept-Language", language);
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            HttpResponse<String> page = browser.send(request, BodyHandlers.ofString());
            Matcher found = TOKEN.matcher(page.body());
            if (found.find()) {
                token = found.group(1);
            }
            assertThat(page.body()).doesNotContain("FreeMarker template error", "freemarker.core");
            return page;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
