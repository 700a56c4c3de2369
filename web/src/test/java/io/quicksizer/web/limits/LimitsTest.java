package io.quicksizer.web.limits;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.quicksizer.db.testing.QuicksizerDatabase;
import io.quicksizer.web.Portal;
import io.quicksizer.web.PortalTest;
import io.quicksizer.web.Reply;
import io.quicksizer.web.SignedInBrowser;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** Limits as people and programs meet them, with a fixed clock; a portal of its own, because limits are tight. */
@PortalTest
@QuicksizerDatabase(sharedAs = "portal-limits")
@Import(LimitsTest.Time.class)
@TestPropertySource(
        properties = {
            "quicksizer.limits.sign-in-address.times=6",
            "quicksizer.limits.sign-in-address.per=1m",
            "quicksizer.limits.sign-in-name.times=3",
            "quicksizer.limits.sign-in-name.per=1m",
            "quicksizer.limits.sign-in-begun.times=4",
            "quicksizer.limits.sign-in-begun.per=1m",
            "quicksizer.limits.api.times=5",
            "quicksizer.limits.api.per=1m",
            "quicksizer.limits.imports.times=2",
            "quicksizer.limits.imports.per=1m",
            "quicksizer.limits.exports.times=2",
            "quicksizer.limits.exports.per=1m",
            "quicksizer.limits.trusted-proxies=127.0.0.1"
        })
class LimitsTest {
    private static final String CATALOGUE = "/api/v1/catalogue";
    private static final String KPIS = "/kpis.csv?table=FUNNEL";

    @TestConfiguration(proxyBeanMethods = false)
    static class Time {
        @Bean
        StoppedClock stoppedClock() {
            return new StoppedClock();
        }
    }

    @Autowired
    private Portal portal;

    @Autowired
    private StoppedClock clock;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MeterRegistry meters;

    @BeforeEach
    void everybodyHasTheirAllowanceBack() {
        clock.pass(Duration.ofHours(1));
    }

    @Test
    void a_program_that_calls_too_often_learns_when_to_come_again() {
        for (int n = 0; n < 5; n++) {
            portal.as("planner").get(CATALOGUE).isStatus(200);
        }
        Reply refused = portal.as("planner").get(CATALOGUE).isProblem(429, "too-many-requests");

        assertThat(refused.header("Retry-After")).isEqualTo("12");
        portal.as("viewer").get(CATALOGUE).isStatus(200);
        clock.pass(Duration.ofSeconds(12));
        portal.as("planner").get(CATALOGUE).isStatus(200);
    }

    @Test
    void refusals_are_counted_each_and_audited_once_in_a_row() {
        double before = refused("api");
        for (int n = 0; n < 5; n++) {
            portal.as("approver").get(CATALOGUE).isStatus(200);
        }
        Reply first = portal.as("approver").get(CATALOGUE).isStatus(429);
        Reply second = portal.as("approver").get(CATALOGUE).isStatus(429);

        assertThat(refused("api")).isEqualTo(before + 2);
        assertThat(audited(first)).hasSize(1);
        assertThat(audited(first).getFirst())
                .containsEntry("actor", "approver")
                .containsEntry("action", "limit")
                .containsEntry("subject_id", "api")
                .containsEntry("outcome", "REFUSED");
        assertThat(audited(second)).isEmpty();
    }

    @Test
    void a_name_whose_sign_in_fails_too_often_is_not_even_compared_for_a_while_with_the_right_password_either() {
        for (int n = 0; n < 3; n++) {
            signIn("viewer", "wrong", "203.0.113.1").isStatus(401);
        }
        Reply refused = signIn("viewer", "viewer", "203.0.113.2").isProblem(429, "too-many-requests");

        assertThat(refused.header("Retry-After")).isEqualTo("20");
        signIn("VIEWER", "viewer", "203.0.113.3").isStatus(429);
        assertThat(audited(refused).getFirst())
                .containsEntry("actor", "viewer")
                .containsEntry("subject_id", "sign-in-name");
        clock.pass(Duration.ofSeconds(20));
        signIn("viewer", "viewer", "203.0.113.2").isStatus(200);
    }

    @Test
    void an_address_that_tries_many_names_is_refused_whatever_name_comes_next_and_others_are_not() {
        for (int n = 0; n < 6; n++) {
            signIn("guess-" + n, "x", "203.0.113.10").isStatus(401);
        }
        signIn("planner", "planner", "203.0.113.10").isStatus(429);
        signIn("planner", "planner", "203.0.113.11").isStatus(200);
    }

    @Test
    void an_address_that_the_caller_made_up_in_front_of_the_trusted_proxy_is_not_believed() {
        for (int n = 0; n < 6; n++) {
            signIn("made-up-" + n, "x", "192.0.2." + n + ", 203.0.113.20").isStatus(401);
        }
        signIn("planner", "planner", "192.0.2.99, 203.0.113.20").isStatus(429);
    }

    @Test
    void the_way_to_an_identity_provider_is_begun_so_often_only_and_using_it_up_locks_nobody_out() {
        for (int n = 0; n < 4; n++) {
            portal.anonymous().get("/saml2/authenticate/saml").isStatus(302);
        }
        portal.anonymous().get("/saml2/authenticate/saml").isStatus(429);
        portal.anonymous().get("/oauth2/authorization/oidc").isStatus(429);
        portal.as("planner").get(CATALOGUE).isStatus(200);
        clock.pass(Duration.ofSeconds(15));
        portal.anonymous().get("/saml2/authenticate/saml").isStatus(302);
    }

    @Test
    void sign_ins_that_succeed_use_nothing_up() {
        for (int n = 0; n < 5; n++) {
            signIn("planner2", "planner2", "203.0.113.30").isStatus(200);
        }
        assertThat(signIn("planner2", "planner2", "203.0.113.30").header("Retry-After"))
                .as("this is the limit of calls")
                .isEqualTo("12");
        clock.pass(Duration.ofMinutes(1));
        signIn("planner2", "planner2", "203.0.113.30").isStatus(200);
    }

    @Test
    void on_the_sign_in_page_it_is_a_page_with_a_clear_text() {
        Reply page = null;
        for (int n = 0; n < 4; n++) {
            page = portal.anonymous()
                    .header("Accept", "text/html")
                    .header("X-Forwarded-For", "203.0.113.40")
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .send("POST", "/sign-in", BodyPublishers.ofString("username=lead&password=wrong"));
        }

        assertThat(page.isStatus(429).text()).contains("Too many requests", "Wait a minute and try again");
        assertThat(page.header("Retry-After")).isEqualTo("20");
    }

    @Test
    void downloads_have_a_limit_of_their_own_and_a_page_that_says_so() {
        SignedInBrowser browser = new SignedInBrowser(portal, "lead");
        browser.get(KPIS).isStatus(200);
        browser.get(KPIS).isStatus(200);
        Reply refused = browser.get(KPIS, Map.of("Accept-Language", "de"));

        assertThat(refused.isStatus(429).text()).contains("Zu viele Anfragen");
        assertThat(refused.header("Retry-After")).isEqualTo("30");
        browser.get("/kpis").isStatus(200);
        assertThat(refused("export")).isPositive();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/kpis/week.csv", "/kpis/week.pdf", "/pilot/1/decisions/1.pdf", "/engagements/1/actuals/days.csv"
            })
    void every_file_that_is_made_for_somebody_is_a_download(String path) {
        SignedInBrowser browser = new SignedInBrowser(portal, "admin");
        browser.get(path);
        browser.get(path);
        browser.get(path).isStatus(429);
    }

    @Test
    void a_file_that_is_asked_for_with_a_choice_is_a_download_too() {
        SignedInBrowser browser = new SignedInBrowser(portal, "lead");
        String path = "/exports/" + UUID.randomUUID();
        browser.post(path, Map.of("numbers", "comma")).isStatus(404);
        browser.post(path, Map.of("numbers", "comma")).isStatus(404);
        browser.post(path, Map.of("numbers", "comma")).isStatus(429);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/findings", "/annotated"})
    void imports_have_a_limit_of_their_own(String part) {
        for (int n = 0; n < 2; n++) {
            upload(part).isStatus(422);
        }
        upload(part).isProblem(429, "too-many-requests");
        portal.as("admin").get(CATALOGUE).isStatus(200);
    }

    private Reply upload(String part) {
        return portal.as("admin")
                .header("Content-Type", "multipart/form-data; boundary=b")
                .send(
                        "POST",
                        "/api/v1/catalogue/imports" + part,
                        BodyPublishers.ofString(
                                "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"x\"\r\n\r\n"
                                        + "x\r\n--b--\r\n"));
    }

    private Reply signIn(String name, String password, String forwardedFor) {
        String credentials = java.util.Base64.getEncoder()
                .encodeToString((name + ":" + password).getBytes(java.nio.charset.StandardCharsets.UTF_8));
        return portal.anonymous()
                .header("X-Forwarded-For", forwardedFor)
                .header("Authorization", "Basic " + credentials)
                .get(CATALOGUE);
    }

    private double refused(String limit) {
        return meters.counter("quicksizer.limit.refused", "limit", limit).count();
    }

    private List<Map<String, Object>> audited(Reply reply) {
        return jdbc.sql("select * from audit_entry where correlation_id = :id and action = 'limit'")
                .param("id", reply.header("X-Correlation-Id"))
                .query()
                .listOfRows();
    }
}
