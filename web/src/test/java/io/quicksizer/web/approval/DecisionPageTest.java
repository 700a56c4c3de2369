package io.quicksizer.web.approval;

import static org.assertj.core.api.Assertions.assertThat;

import io.quicksizer.web.Portal;
import io.quicksizer.web.PortalTest;
import io.quicksizer.web.StandInEngine;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PortalTest
class DecisionPageTest {
    @Autowired
    private Portal portal;

    @Autowired
    private StandInEngine engine;

    @Autowired
    private JdbcClient jdbc;

    private Approvals approvals;

    @BeforeEach
    void approvals(@Autowired BeanFactory beans) {
        approvals = new Approvals(beans);
    }

    @Test
    void an_approver_finds_what_waits_and_decides_it_on_its_page() {
        UUID id = engine.submitted("Inbox");
        String page = "/approvals/" + approvals.revision(id);
        Visitor approver = Visitor.of(portal, "approver");

        assertThat(approver.sees("/approvals")).contains(page, "Paula Planner", "Level 1 of 1", "days left");
        assertThat(approver.sees(page))
                .contains(
                        "Northwind – 3-year plan",
                        "85 days",
                        "This engagement has not been approved before",
                        approvals.hash(id),
                        "Request changes");

        HttpResponse<String> decided = approver.submit(
                page, page, Map.of("decision", "approve", "comment", "", "contentSha256", approvals.hash(id)));

        assertThat(decided.statusCode()).isEqualTo(200);
        assertThat(decided.body())
                .contains("Your decision has been saved", "waiting for the workflow", "All levels have signed")
                .doesNotContain("value=\"request-changes\"");
        assertThat(approver.sees("/approvals")).contains("Decided by you in the last 30 days", page);
    }

    @Test
    void requesting_changes_without_saying_why_is_reported_at_the_field_and_keeps_what_was_typed() {
        UUID id = engine.submitted("No comment");
        String page = "/approvals/" + approvals.revision(id);
        Visitor approver = Visitor.of(portal, "approver");

        HttpResponse<String> silent = approver.submit(
                page, page, Map.of("decision", "request-changes", "comment", "", "contentSha256", approvals.hash(id)));
        HttpResponse<String> stale = approver.submit(
                page, page, Map.of("decision", "reject", "comment", "Much too long", "contentSha256", "0".repeat(64)));

        assertThat(silent.statusCode()).isEqualTo(422);
        assertThat(silent.body()).contains("id=\"comment-wrong\"", "Say why in the comment", "href=\"#comment\"");
        assertThat(stale.statusCode()).isEqualTo(409);
        assertThat(stale.body()).contains("Much too long</textarea>", "Nothing was saved");
    }

    @Test
    void who_may_not_decide_reads_why_and_finds_no_buttons() {
        UUID id = engine.submitted("Not mine");
        String page = "/approvals/" + approvals.revision(id);
        Visitor planner = Visitor.of(portal, "planner");

        assertThat(planner.sees(page))
                .contains("Only approvers can sign off")
                .doesNotContain("name=\"decision\"", "id=\"comment\"");
        assertThat(planner.submit(page, page, Map.of("decision", "approve")).statusCode())
                .isEqualTo(403);
    }

    @Test
    void the_submitter_can_not_decide_even_as_an_approver_of_the_group() {
        UUID id = approvals.submittedBy("lead", "Four eyes on the page");
        String page = "/approvals/" + approvals.revision(id);
        Visitor lead = Visitor.of(portal, "lead");

        assertThat(lead.sees(page))
                .contains("You submitted this revision, so somebody else has to sign it off")
                .doesNotContain("name=\"decision\"", "id=\"comment\"");
        HttpResponse<String> forced = lead.submit(
                page, page, Map.of("decision", "approve", "comment", "", "contentSha256", approvals.hash(id)));

        assertThat(forced.statusCode()).isEqualTo(403);
        assertThat(forced.body()).contains("You submitted this revision");
        assertThat(Visitor.of(portal, "approver").sees(page)).contains("name=\"decision\"");
    }

    @Test
    void after_a_request_for_changes_no_further_level_is_asked_and_the_page_asks_again_until_it_is_closed() {
        UUID id = engine.submitted("Never two things");
        UUID revision = UUID.fromString(approvals.revision(id));
        jdbc.sql("""
                insert into approval_level (id, revision_id, level, group_name, time_limit, reminder, reason)
                values (gen_random_uuid(), :revision, 2, 'senior-approvers', 'P3D', 'P1D', 'large')""").param("revision", revision).update();
        String page = "/approvals/" + revision;
        Visitor approver = Visitor.of(portal, "approver");
        assertThat(approver.sees(page)).contains("Level 1 of 2").doesNotContain("every 2s");

        HttpResponse<String> decided = approver.submit(
                page,
                page,
                Map.of("decision", "request-changes", "comment", "Split it", "contentSha256", approvals.hash(id)));

        assertThat(decided.body())
                .contains("Changes requested", "It goes back to Paula Planner", "hx-trigger=\"every 2s\"")
                .doesNotContain("Level 2 of 2", "Waiting for sign-off");
        jdbc.sql("update revision set status = 'CHANGES_REQUESTED', decided_at = now() where id = :id")
                .param("id", revision)
                .update();
        assertThat(approver.sees(page + "?decided=own"))
                .contains("Your decision has been saved", "Changes requested")
                .doesNotContain("every 2s", "waiting for the workflow");
    }

    @Test
    void what_an_address_claims_about_a_decision_is_not_repeated() {
        UUID id = engine.submitted("Claimed");

        assertThat(Visitor.of(portal, "approver").sees("/approvals/" + approvals.revision(id) + "?decided=reject"))
                .doesNotContain("Your decision has been saved", "The engagement is rejected");
    }

    @Test
    void the_page_speaks_german() {
        UUID id = engine.submitted("Deutsch");

        assertThat(Visitor.of(portal, "approver", "de").sees("/approvals/" + approvals.revision(id)))
                .contains("Paula Planner bittet um Freigabe", "85 Tage", "Änderungen anfordern", "Nachrechnen");
    }

    @Test
    void several_are_approved_at_once_each_on_the_content_that_the_list_showed() {
        UUID one = engine.submitted("Approved with another");
        UUID other = engine.submitted("Approved with one");
        Visitor approver = Visitor.of(portal, "approver");
        assertThat(approver.sees("/approvals")).contains(approvals.revision(one) + ":" + approvals.hash(one));

        HttpResponse<String> approved = approver.submit(
                "/approvals",
                "/approvals/several",
                Map.of(
                        "chosen",
                        approvals.revision(one) + ":" + approvals.hash(one) + "," + approvals.revision(other) + ":"
                                + "0".repeat(64)));

        assertThat(approved.body()).contains("One revision was approved.", "One was skipped");
        assertThat(approver.sees("/approvals/" + approvals.revision(one))).contains("Your decision has been saved");
    }

    @Test
    void a_revision_is_replayed_from_its_page() {
        UUID id = engine.submitted("Replayed");
        String page = "/approvals/" + approvals.revision(id);

        HttpResponse<String> replayed = Visitor.of(portal, "approver").submit(page, page + "/replay", Map.of());

        assertThat(replayed.statusCode()).isEqualTo(200);
        assertThat(replayed.body()).contains("identical content");
    }
}
