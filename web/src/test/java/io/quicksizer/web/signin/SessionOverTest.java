package io.quicksizer.web.signin;

import static org.assertj.core.api.Assertions.assertThat;

import io.quicksizer.web.Portal;
import io.quicksizer.web.PortalTest;
import io.quicksizer.web.StandInEngine;
import java.io.IOException;
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
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a form meets whose session ended between opening and sending it. */
@PortalTest
class SessionOverTest {
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    @Autowired
    private Portal portal;

    @Autowired
    private StandInEngine engine;

    private final CookieManager cookies = new CookieManager();
    private final HttpClient browser = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .followRedirects(Redirect.NEVER)
            .build();

    @Test
    void a_form_of_an_earlier_session_leads_back_to_its_page_and_speaks_of_no_roles() throws Exception {
        UUID id = engine.opened("Signed in again");
        String page = "/engagements/" + id;
        signIn();
        String stale = token(page);
        cookies.getCookieStore().removeAll();
        signIn();

        HttpResponse<String> refused = comment(page, stale);

        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body())
                .contains("You have been signed out", "href=\"" + page + "\"", "data-session-over")
                .doesNotContain("Your roles do not allow this", "Somebody&#39;s text");
    }

    @Test
    void a_form_without_a_session_leads_to_its_page_and_from_there_through_the_sign_in() throws Exception {
        UUID id = engine.opened("Session ended");
        String page = "/engagements/" + id;
        signIn();
        String token = token(page);
        cookies.getCookieStore().removeAll();

        HttpResponse<String> refused = comment(page, token);

        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body())
                .contains("You have been signed out", "href=\"" + page + "\"")
                .doesNotContain("Your roles do not allow this");
        assertThat(location(get(page))).endsWith("/sign-in");
        assertThat(location(signIn())).endsWith(page);
    }

    @Test
    void an_address_of_another_site_is_no_page_to_go_back_to() throws Exception {
        UUID id = engine.opened("Elsewhere");
        HttpResponse<String> refused = send(form("/engagements/" + id + "/comments", "comment=x")
                .header("Referer", "https://elsewhere.example//evil"));

        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("href=\"/\"").doesNotContain("evil");
    }

    private HttpResponse<String> comment(String page, String token) throws IOException, InterruptedException {
        return send(form(page + "/comments", "comment=Somebody%27s+text&_csrf=" + encoded(token))
                .header("Referer", portal.address() + page));
    }

    private HttpResponse<String> signIn() throws IOException, InterruptedException {
        return send(form("/sign-in", "username=planner&password=planner&_csrf=" + encoded(token("/sign-in"))));
    }

    private String token(String page) throws IOException, InterruptedException {
        Matcher token = TOKEN.matcher(get(page).body());
        assertThat(token.find()).isTrue();
        return token.group(1);
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(request(path).GET());
    }

    private HttpRequest.Builder form(String path, String fields) {
        return request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(fields));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(portal.address() + path)).header("Accept", "text/html");
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return browser.send(request.build(), BodyHandlers.ofString());
    }

    private static String location(HttpResponse<String> response) {
        return response.headers().firstValue("Location").orElse("");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
