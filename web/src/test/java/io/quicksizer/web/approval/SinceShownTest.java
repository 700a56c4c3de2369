package io.quicksizer.web.approval;

import static org.assertj.core.api.Assertions.assertThat;

import io.quicksizer.processes.model.Step;
import io.quicksizer.web.Portal;
import io.quicksizer.web.PortalTest;
import io.quicksizer.web.StandInEngine;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** Pages that say when they have changed since they were shown. */
@PortalTest
class SinceShownTest {
    private static final Pattern ASKS = Pattern.compile("id=\"changed\"[^>]* hx-get=\"([^\"]+)\"");

    @Autowired
    private Portal portal;

    @Autowired
    private StandInEngine engine;

    private Approvals approvals;
    private Visitor approver;

    @BeforeEach
    void approvals(@Autowired BeanFactory beans) {
        approvals = new Approvals(beans);
        approver = Visitor.of(portal, "approver");
    }

    @Test
    void the_decision_page_says_that_somebody_else_has_decided_and_replaces_nothing() {
        UUID id = engine.submitted("Decided by another");
        String page = "/approvals/" + approvals.revision(id);
        String asks = unchanged(approver, page);

        decide(id);

        assertChanged(approver.get(asks), page);
        assertThat(approver.get(page).body()).doesNotContain("id=\"comment\"");
    }

    @Test
    void the_decision_page_says_that_the_revision_was_recalled() {
        UUID id = engine.submitted("Recalled meanwhile");
        String page = "/approvals/" + approvals.revision(id);
        String asks = unchanged(approver, page);

        Visitor.of(portal, "planner").submit("/engagements/" + id, "/engagements/" + id + "/recall", Map.of());

        assertChanged(approver.get(asks), page);
    }

    @Test
    void the_inbox_says_that_something_else_waits() {
        engine.submitted("Waits already");
        String asks = unchanged(approver, "/approvals");

        engine.submitted("Waits since");

        assertChanged(approver.get(asks), "/approvals");
    }

    @Test
    void my_work_says_that_something_else_waits() {
        Visitor planner = Visitor.of(portal, "planner");
        String asks = unchanged(planner, "/");

        engine.opened("Waits since");

        assertChanged(planner.get(asks), "/");
    }

    @Test
    void the_list_says_that_one_of_its_rows_has_changed_and_keeps_its_filters() {
        Visitor planner = Visitor.of(portal, "planner");
        UUID id = engine.at("Listed while it moves", Step.CONTEXT);
        String list = "/engagements?q=Listed%20while%20it%20moves&sort=NAME";
        String asks = unchanged(planner, list);

        engine.opened("Another one");
        assertThat(planner.get(asks).statusCode()).isEqualTo(204);
        engine.arrive(id, Step.SCOPE);

        assertChanged(planner.get(asks), list.replace("&", "&amp;"));
    }

    @Test
    void the_number_beside_my_work_is_asked_for_again() {
        assertThat(approver.get("/kpis").body())
                .containsPattern("id=\"work-badge\" hx-get=\"/work/badge\" hx-trigger=\"load, every 60s");
    }

    /** Returns where a page that was just opened asks for changes, of which there are none yet. */
    private static String unchanged(Visitor visitor, String page) {
        Matcher asks = ASKS.matcher(visitor.get(page).body());
        assertThat(asks.find()).isTrue();
        String address = asks.group(1).replace("&amp;", "&");
        assertThat(visitor.get(address).statusCode()).isEqualTo(204);
        return address;
    }

    private static void assertChanged(HttpResponse<String> answer, String page) {
        assertThat(answer.statusCode()).isEqualTo(286);
        assertThat(answer.body())
                .contains("This page has changed since you opened it.", "href=\"" + page + "\"")
                .doesNotContain("<html", "<textarea");
    }

    private void decide(UUID id) {
        portal.as("approver2")
                .post("/api/v1/engagements/" + id + "/decision", """
                        {"decision":"approve","contentSha256":"%s"}""".formatted(approvals.hash(id)))
                .isStatus(202);
    }
}
