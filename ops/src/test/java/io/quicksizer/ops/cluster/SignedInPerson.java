package io.quicksizer.ops.cluster;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Somebody who signs in once and works in the pages all the time: looks at the list, and opens an engagement now and
 * then. Nothing is repeated.
 */
final class SignedInPerson implements Runnable {
    /** The name of what this person opens. */
    static final String ENGAGEMENT = "Opened in a page";

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(250);
    private static final int LOOKS_BEFORE_OPENING = 12;
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Pattern OPENED = Pattern.compile(".*/engagements/([0-9a-f-]{36})/wizard");

    private final String portal;
    private final Journal journal;
    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    SignedInPerson(String portal, Journal journal) {
        this.portal = portal;
        this.journal = journal;
    }

    @Override
    public void run() {
        post("/sign-in", token("/sign-in"), Map.of("username", "planner", "password", "planner"));
        for (int looks = 1; !journal.over(); looks++) {
            look();
            if (looks % LOOKS_BEFORE_OPENING == 0) {
                open();
            }
            LockSupport.parkNanos(PAUSE);
        }
    }

    private void look() {
        var page = send(request("/engagements").GET());
        journal.looked(page.status() == 200 && page.body().contains("Paula Planner") ? 200 : page.unexpected());
    }

    private void open() {
        String token = token("/");
        if (token.isEmpty()) {
            return;
        }
        var answer = post("/engagements", token, Map.of("name", ENGAGEMENT, "customer", ""));
        Matcher id = OPENED.matcher(answer.location());
        if (id.matches()) {
            journal.openedInPage(id.group(1));
        } else {
            journal.looked(answer.unexpected());
        }
    }

    /** The token of the session; empty if the page was not shown, which is noted. */
    private String token(String path) {
        var page = send(request(path).GET());
        Matcher token = TOKEN.matcher(page.body());
        if (page.status() == 200 && token.find()) {
            return token.group(1);
        }
        journal.looked(page.unexpected());
        return "";
    }

    private Page post(String path, String token, Map<String, String> fields) {
        String form = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form + "&_csrf=" + URLEncoder.encode(token, StandardCharsets.UTF_8))));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(portal + path))
                .timeout(PATIENCE)
                .header("Accept", "text/html");
    }

    private Page send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
            return new Page(
                    answer.statusCode(),
                    answer.body(),
                    answer.headers().firstValue("Location").orElse(""));
        } catch (IOException nobody) {
            return new Page(0, "", "");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while it worked", stopped);
        }
    }

    private record Page(int status, String body, String location) {
        /** Returns the status, or that of a lost session if it is a page for somebody who is not signed in. */
        int unexpected() {
            return status == 200 || location.contains("/sign-in") ? Journal.SESSION_LOST : status;
        }
    }
}
