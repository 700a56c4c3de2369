package io.quicksizer.web.signin;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.quicksizer.db.testing.TestDatabase;
import io.quicksizer.web.Portal;
import io.quicksizer.web.PortalTest;
import io.quicksizer.web.Reply;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
class SignInTest {
    @Autowired
    private Portal portal;

    @Autowired
    private TestDatabase testDatabase;

    @Autowired
    private MeterRegistry meters;

    @Test
    void a_call_without_a_sign_in_learns_to_sign_in() {
        Reply reply = portal.anonymous().get("/api/v1/catalogue").isProblem(401, "not-signed-in");

        assertThat(reply.header("WWW-Authenticate")).startsWith("Basic");
    }

    @Test
    void a_wrong_password_is_refused_counted_and_audited() {
        double before = failures();

        Reply reply = portal.anonymous()
                .header("Authorization", "Basic cGxhbm5lcjp3cm9uZw==")
                .get("/api/v1/catalogue")
                .isProblem(401, "not-signed-in");

        assertThat(failures()).isEqualTo(before + 1);
        assertThat(audited(reply))
                .containsEntry("actor", "planner")
                .containsEntry("action", "sign-in")
                .containsEntry("outcome", "REFUSED");
    }

    @Test
    void a_refused_role_is_audited_with_who_what_why_and_correlation_id() {
        Reply reply = portal.as("viewer")
                .post("/api/v1/engagements", "{\"name\":\"x\"}")
                .isProblem(403, "not-allowed");

        assertThat(audited(reply))
                .containsEntry("actor", "viewer")
                .containsEntry("action", "call")
                .containsEntry("subject_id", "POST /api/v1/engagements")
                .containsEntry("outcome", "REFUSED");
        assertThat(audited(reply).get("detail").toString()).contains("why");
    }

    @Test
    void pages_send_strangers_to_the_sign_in_page_that_lists_the_demo_people() {
        assertThat(portal.anonymous().get("/").isStatus(302).header("Location")).endsWith("/sign-in");
        assertThat(portal.anonymous().get("/sign-in").isStatus(200).text())
                .contains("planner2", "approver2", "viewer", "_csrf");
    }

    @Test
    void a_form_without_its_token_is_refused() {
        assertThat(portal.anonymous()
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .send(
                                "POST",
                                "/sign-in",
                                java.net.http.HttpRequest.BodyPublishers.ofString("username=admin&password=admin"))
                        .status())
                .isEqualTo(403);
    }

    private double failures() {
        return meters.counter("quicksizer.signin", "outcome", "failure").count();
    }

    private Map<String, Object> audited(Reply reply) {
        return testDatabase
                .jdbc()
                .queryForMap("select * from audit_entry where correlation_id = ?", reply.header("X-Correlation-Id"));
    }
}
