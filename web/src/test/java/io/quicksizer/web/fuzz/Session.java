package io.quicksizer.web.fuzz;

import io.quicksizer.web.Portal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A demo person who is signed in at the pages: the cookie and the token that their calls carry. */
final class Session {
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final CookieManager cookies = new CookieManager();
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    private final String who;
    private final String address;
    private String token = "";

    Session(Portal portal, String who) {
        this.who = who;
        this.address = portal.address();
        signIn();
    }

    String who() {
        return who;
    }

    String token() {
        return token;
    }

    String cookie() {
        StringBuilder line = new StringBuilder("Cookie: ");
        cookies.getCookieStore()
                .getCookies()
                .forEach(cookie -> line.append(cookie.getName())
                        .append('=')
                        .append(cookie.getValue())
                        .append("; "));
        return line.toString();
    }

    void signIn() {
        page("/sign-in");
        String form =
                "username=" + who + "&password=" + who + "&_csrf=" + URLEncoder.encode(token, StandardCharsets.UTF_8);
        send(HttpRequest.newBuilder(URI.create(address + "/sign-in"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
        page("/");
    }

    /** The page, or empty if there is none for this person. */
    String page(String path) {
        HttpResponse<String> page = send(HttpRequest.newBuilder(URI.create(address + path)));
        return page.statusCode() == 200 ? page.body() : "";
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> page =
                    client.send(request.header("Accept", "text/html").build(), BodyHandlers.ofString());
            Matcher found = TOKEN.matcher(page.body());
            if (found.find()) {
                token = found.group(1);
            }
            return page;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
