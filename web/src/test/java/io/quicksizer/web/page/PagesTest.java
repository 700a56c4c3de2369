package io.quicksizer.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.quicksizer.web.Portal;
import io.quicksizer.web.PortalTest;
import io.quicksizer.web.Reply;
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

@PortalTest
class PagesTest {
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    @Autowired
    private Portal portal;

    @Autowired
    private StandInEngine engine;

    private final HttpClient browser = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(Redirect.NORMAL)
            .build();

    @Test
    void a_planner_signs_in_and_sees_the_work_and_an_engagement_with_its_documents() throws Exception {
        UUID id = engine.submitted("Shown");
        engine.placeDocuments(id);

        String work = signIn("planner").body();
        assertThat(work).contains("My work", "/engagements/" + id, "In approval", "Sign-off", "Paula Planner");
        String page = get("/engagements/" + id).body();
        assertThat(page).contains("Northwind – 3-year plan", "Foundation programme", "42.5", "Revision 1", "/exports/");
        Matcher link = Pattern.compile("/exports/[0-9a-f-]+").matcher(page);
        assertThat(link.find()).isTrue();
        assertThat(get(link.group()).headers().firstValue("Content-Disposition").orElse(""))
                .startsWith("attachment");
    }

    @Test
    void what_people_typed_is_text_and_never_markup() throws Exception {
        portal.as("planner")
                .post(
                        "/api/v1/engagements",
                        "{\"name\":\"<script>alert(1)</script> ${7*7}\",\"customer\":\"\\\"><img src=x>\"}")
                .isStatus(201);

        assertThat(signIn("planner").body())
                .contains("&lt;script&gt;alert(1)&lt;/script&gt; ${7*7}")
                .doesNotContain("<script>alert", "<img");
    }

    @Test
    void wrong_credentials_are_reported_on_the_page() throws Exception {
        assertThat(signIn("planner", "wrong").body()).contains("Incorrect user name or password");
    }

    @Test
    void a_page_that_does_not_exist_shows_the_correlation_id_and_speaks_the_readers_language() throws Exception {
        signIn("viewer");
        for (String path : new String[] {"/nothing", "/engagements/" + UUID.randomUUID(), "/engagements/x"}) {
            HttpResponse<String> missing = get(path);
            assertThat(missing.statusCode()).as(path).isIn(400, 404);
            assertThat(missing.body())
                    .contains(missing.headers().firstValue("X-Correlation-Id").orElseThrow())
                    .doesNotContain("Exception");
        }
        HttpResponse<String> german = browser.send(
                HttpRequest.newBuilder(URI.create(portal.address() + "/nothing"))
                        .header("Accept", "text/html")
                        .header("Accept-Language", "de")
                        .build(),
                BodyHandlers.ofString());
        assertThat(german.body()).contains("lang=\"de\"", "Seite nicht gefunden");
    }

    @Test
    void an_error_page_offers_feedback_and_languages_of_the_page_that_failed() throws Exception {
        signIn("viewer");
        for (String path : new String[] {"/nothing", "/engagements/" + UUID.randomUUID(), "/engagements/x"}) {
            assertThat(get(path).body())
                    .contains("/feedback/new?page=" + URLEncoder.encode(path, StandardCharsets.UTF_8) + "&amp;")
                    .contains("href=\"" + path + "?language=de\"");
        }
    }

    @Test
    void pages_need_no_script_and_no_style_of_their_own() {
        Reply page = portal.anonymous().get("/sign-in").isStatus(200);

        assertThat(page.text()).doesNotContain("<script>", "<style", " style=", "onclick", "http://", "https://");
        Matcher sheet = Pattern.compile("/assets/quicksizer-[0-9a-f]+\\.css").matcher(page.text());
        assertThat(sheet.find()).isTrue();
        assertThat(portal.anonymous().get(sheet.group()).isStatus(200).header("Cache-Control"))
                .contains("max-age=31536000");
    }

    private HttpResponse<String> signIn(String name) throws IOException, InterruptedException {
        return signIn(name, name);
    }

    private HttpResponse<String> signIn(String name, String password) throws IOException, InterruptedException {
        Matcher token = TOKEN.matcher(get("/sign-in").body());
        assertThat(token.find()).isTrue();
        String form = "username=" + name + "&password=" + password + "&_csrf="
                + URLEncoder.encode(token.group(1), StandardCharsets.UTF_8);
        return browser.send(
                HttpRequest.newBuilder(URI.create(portal.address() + "/sign-in"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Accept", "text/html")
                        .POST(BodyPublishers.ofString(form))
                        .build(),
                BodyHandlers.ofString());
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return browser.send(
                HttpRequest.newBuilder(URI.create(portal.address() + path))
                        .header("Accept", "text/html")
                        .build(),
                BodyHandlers.ofString());
    }
}
