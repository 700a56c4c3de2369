package io.quicksizer.ops.tasklist;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The whole journey can be done in Tasklist alone")
class TasklistJourneyIT {
    private static final String PORTAL = System.getProperty("quicksizer.portal", "http://127.0.0.1:8090");
    private static final String TASKLIST = System.getProperty("quicksizer.tasklist", "http://127.0.0.1:8081");
    private static final Path PICTURES = Path.of("target", "pictures", "tasklist");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private static Playwright playwright;
    private static Browser browser;

    @BeforeAll
    static void startTheBrowser() throws IOException {
        Files.createDirectories(PICTURES);
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(java.util.Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(chromium())
                        .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking")));
    }

    @AfterAll
    static void stopTheBrowser() {
        playwright.close();
    }

    @Test
    void a_planner_sizes_and_an_approver_signs_off() {
        String engagement = call("POST", "planner", "/api/v1/engagements", "{\"name\":\"Sized in Tasklist\"}")
                .path("id")
                .asText();
        TasklistPage planner = new TasklistPage(browser.newContext(), TASKLIST, "planner", PICTURES);

        planner.open("Describe context");
        planner.fill("Customer", "Müller & Söhne");
        planner.fill("Year 1", "60");
        planner.picture("1-context");
        planner.complete();
        awaitStep(engagement, "CONTEXT");
        planner.open("Describe context");
        assertThat(planner.shows("add up to 110"))
                .as("the wrong spread is explained")
                .isTrue();
        assertThat(planner.value("Customer"))
                .as("what was typed is still there")
                .isEqualTo("Müller & Söhne");
        planner.picture("2-context-with-problem");
        planner.fill("Year 1", "50");
        planner.complete();

        awaitStep(engagement, "SCOPE");
        planner.open("Choose scope");
        planner.choose("Strategy");
        planner.picture("3-scope");
        planner.complete();

        awaitStep(engagement, "SCENARIOS");
        planner.open("Choose scenarios");
        planner.choose("Find the Direction");
        planner.picture("4-scenarios");
        planner.choose("Back to the step I came from");
        planner.complete();
        awaitStep(engagement, "SCOPE");
        planner.open("Choose scope");
        planner.complete();
        awaitStep(engagement, "SCENARIOS");
        planner.open("Choose scenarios");
        planner.choose("Continue");
        planner.complete();

        awaitStep(engagement, "SIZING");
        planner.open("Size scenarios");
        planner.select(0, "Custom");
        planner.picture("5-sizing");
        planner.complete();

        awaitStep(engagement, "EXPERT");
        planner.open("Size services");
        planner.select(1, "Other (free text)");
        planner.fill("Days", 0, "42.5");
        planner.fill("Name of the service", 0, "Workshop on site");
        planner.picture("6-expert-mode");
        planner.complete();

        awaitStep(engagement, "REVIEW");
        planner.open("Review");
        assertThat(planner.shows("42.5")).as("the total is on the review").isTrue();
        planner.picture("7-review");
        planner.complete();

        awaitStep(engagement, "SIGN_OFF");
        planner.open("Sign off");
        planner.choose("Approve");
        planner.complete();
        awaitStep(engagement, "SIGN_OFF");
        TasklistPage approver = new TasklistPage(browser.newContext(), TASKLIST, "approver", PICTURES);
        approver.open("Sign off");
        assertThat(approver.shows("You submitted this revision") || approver.shows("Only approvers can sign off"))
                .as("the planner's own approval did not count, and the form says so")
                .isTrue();
        approver.picture("8-sign-off");
        approver.choose("Approve");
        approver.complete();
        signRemainingLevels(engagement);

        JsonNode revisions = call("GET", "planner", "/api/v1/engagements/" + engagement + "/revisions", "");
        String revision = revisions.get(0).path("id").asText();
        Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .untilAsserted(
                        () -> assertThat(call("GET", "planner", "/api/v1/revisions/" + revision + "/exports", ""))
                                .hasSize(2));
    }

    /** Custom work needs a second level, which another approver signs. */
    private static void signRemainingLevels(String engagement) {
        Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .until(() -> status(engagement).equals("APPROVED")
                        || step(engagement).equals("SIGN_OFF"));
        if (!status(engagement).equals("APPROVED")) {
            TasklistPage second = new TasklistPage(browser.newContext(), TASKLIST, "approver2", PICTURES);
            second.open("Sign off");
            second.choose("Approve");
            second.complete();
        }
        Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .until(() -> status(engagement).equals("APPROVED"));
    }

    private static void awaitStep(String engagement, String step) {
        Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .until(() -> step(engagement).equals(step));
    }

    private static String step(String engagement) {
        return call("GET", "planner", "/api/v1/engagements/" + engagement, "")
                .path("progress")
                .path("step")
                .asText("");
    }

    private static String status(String engagement) {
        return call("GET", "planner", "/api/v1/engagements/" + engagement, "")
                .path("status")
                .asText();
    }

    private static JsonNode call(String method, String user, String path, String body) {
        String credentials = Base64.getEncoder().encodeToString((user + ":" + user).getBytes(StandardCharsets.UTF_8));
        HttpRequest request = HttpRequest.newBuilder(URI.create(PORTAL + path))
                .header("Authorization", "Basic " + credentials)
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build();
        try {
            return JSON.readTree(HTTP.send(request, BodyHandlers.ofString()).body());
        } catch (IOException | InterruptedException failed) {
            throw new IllegalStateException(method + " " + path, failed);
        }
    }

    private static Path chromium() {
        return Stream.of("/usr/bin/chromium", "/usr/bin/google-chrome", "/usr/bin/chromium-browser")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no Chromium on this machine"));
    }
}
