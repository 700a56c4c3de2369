package io.quicksizer.web.signin;

import static org.assertj.core.api.Assertions.assertThat;

import io.quicksizer.db.testing.QuicksizerDatabase;
import io.quicksizer.web.Portal;
import io.quicksizer.web.PortalTest;
import io.quicksizer.web.Reply;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** What visitors who are not signed in leave behind: no session, and no more of the audit log than is allowed. */
@PortalTest
@QuicksizerDatabase(sharedAs = "portal-strangers")
@TestPropertySource(
        properties = {
            "quicksizer.limits.stranger-audit.times=5",
            "quicksizer.limits.stranger-audit.per=1h",
            "server.tomcat.mbeanregistry.enabled=true"
        })
class StrangersTest {
    private static final String FORM = "application/x-www-form-urlencoded";

    @Autowired
    private Portal portal;

    @Autowired
    private JdbcClient jdbc;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/engagements?q=secret",
                "/sign-in",
                "/sign-in?error",
                "/no/such/page",
                "/api/v1/catalogue",
                "/api/v1/nothing",
                "/catalogue;a=b",
                "/actuator/env",
                "/assets/none.css"
            })
    void a_request_leaves_no_session(String path) {
        Reply reply = page(path);

        assertThat(reply.status()).isIn(200, 302, 400, 401, 403, 404);
        leavesNoSession(reply);
    }

    @Test
    void a_form_that_is_refused_and_a_sign_in_that_fails_leave_no_session() {
        leavesNoSession(form("/engagements", "name=x", "").isStatus(403));
        leavesNoSession(form("/sign-in", "username=planner&password=wrong", "").isStatus(403));
        leavesNoSession(form("/sign-out", "", ""));
    }

    @Test
    void the_page_that_was_wanted_comes_after_the_sign_in_and_only_if_it_is_a_page_of_the_portal() {
        Reply sent = page("/engagements?q=a%26b").isStatus(302);
        String wanted = cookie(sent, "QUICKSIZER-WANTED");
        Reply signIn = portal.anonymous().header("Cookie", wanted).get("/sign-in");
        String token = signIn.text().replaceAll("(?s).*name=\"_csrf\" value=\"([^\"]+)\".*", "$1");
        String cookies = wanted + "; " + cookie(signIn, "QUICKSIZER-FORM");

        assertThat(form("/sign-in", "username=planner&password=planner&_csrf=" + token, cookies)
                        .isStatus(302)
                        .header("Location"))
                .isEqualTo("/engagements?q=a%26b");
        assertThat(form(
                                "/sign-in",
                                "username=planner&password=planner&_csrf=" + token,
                                cookie(signIn, "QUICKSIZER-FORM") + "; QUICKSIZER-WANTED=Ly9ldmlsLmV4YW1wbGUv")
                        .isStatus(302)
                        .header("Location"))
                .isEqualTo("/");
    }

    @Test
    void an_address_that_is_too_long_is_not_kept() {
        Reply sent = page("/engagements?q=" + "x".repeat(3000)).isStatus(302);

        assertThat(sent.response().headers().allValues("Set-Cookie")).noneMatch(set -> set.contains("WANTED"));
    }

    @Test
    void refusals_of_strangers_fill_no_more_of_the_audit_log_than_is_allowed() {
        long before = entries();
        for (int n = 0; n < 40; n++) {
            form("/engagements", "name=x", "").isStatus(403);
            portal.anonymous()
                    .header("Authorization", "Basic eDp5")
                    .get("/api/v1/catalogue")
                    .isStatus(401);
        }

        assertThat(entries() - before).isBetween(1L, 6L);
        assertThat(jdbc.sql("select count(*) from audit_entry where subject_id = 'stranger-audit'")
                        .query(Long.class)
                        .single())
                .as("the first that was left out is noted")
                .isEqualTo(1);
    }

    @Test
    void an_upload_of_a_stranger_is_refused_unread() {
        Reply refused = portal.anonymous()
                .header("Accept", "text/html")
                .header("Content-Type", "multipart/form-data; boundary=b")
                .send("POST", "/catalogue", BodyPublishers.ofString("--b\r\nbroken"));

        leavesNoSession(refused.isStatus(403));
    }

    private Reply page(String path) {
        return portal.anonymous()
                .header("Accept", "text/html")
                .header("X-Padding", "p".repeat(6000))
                .get(path);
    }

    private Reply form(String path, String fields, String cookies) {
        Portal.Call call = portal.anonymous().header("Content-Type", FORM).header("Accept", "text/html");
        return (cookies.isEmpty() ? call : call.header("Cookie", cookies))
                .send("POST", path, BodyPublishers.ofString(fields));
    }

    private static String cookie(Reply reply, String name) {
        return reply.response().headers().allValues("Set-Cookie").stream()
                .filter(set -> set.startsWith(name + "="))
                .map(set -> set.replaceAll(";.*", ""))
                .findFirst()
                .orElseThrow();
    }

    private static void leavesNoSession(Reply reply) {
        List<String> set = reply.response().headers().allValues("Set-Cookie");
        assertThat(set).noneMatch(cookie -> cookie.startsWith("QUICKSIZER="));
    }

    private long entries() {
        return jdbc.sql("select count(*) from audit_entry").query(Long.class).single();
    }
}
