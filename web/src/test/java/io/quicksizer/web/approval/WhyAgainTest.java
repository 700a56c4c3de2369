package io.quicksizer.web.approval;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quicksizer.processes.model.Step;
import io.quicksizer.web.Portal;
import io.quicksizer.web.PortalTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
class WhyAgainTest {
    private static final String SAME_CONTEXT = """
            {"name":"Northwind – 3-year plan","customer":"Northwind","opportunity":"OPP-7","notes":"",
             "durationYears":3,"spreadPreset":"AS_TYPED","y1":50,"y2":25,"y3":25,"action":"continue"}""";
    private static final String OTHER_SIZE = """
            {"lines":[{"key":"li-foundation","size":"L"},{"key":"li-data","size":"L"},{"key":"li-audit","size":"S"}],
             "action":"continue"}""";

    @Autowired
    private Portal portal;

    private Approvals approvals;

    @BeforeEach
    void approvals(@Autowired BeanFactory beans) {
        approvals = new Approvals(beans);
    }

    @Test
    void a_sign_off_carries_over_when_nothing_changed_and_the_audit_says_so() {
        UUID id = approvals.approvedOnce("Carried");
        assertThat(Visitor.of(portal, "planner").sees("/engagements/" + id + "/steps/review/approval"))
                .contains("identical to the approved revision 1");

        List<Integer> asked = approvals.submitAgain(id, Step.CONTEXT, SAME_CONTEXT);

        assertThat(asked).isEmpty();
        JsonNode decision = portal.as("planner")
                .get("/api/v1/revisions/" + approvals.revision(id))
                .json()
                .path("decisions")
                .get(0);
        assertThat(decision.path("actor").asText()).isEqualTo("approver2");
        assertThat(decision.path("contentSha256").asText()).isEqualTo(approvals.hash(id));
        assertThat(audit(id)).contains("approval.carry-over").doesNotContain("approval.again");
        assertThat(Visitor.of(portal, "approver").sees("/approvals/" + approvals.revision(id)))
                .contains("nothing has changed, so sign-offs carry over", "carried over");
    }

    @Test
    void another_size_needs_a_new_sign_off_and_is_named_with_the_person_who_chose_it() {
        UUID id = approvals.approvedOnce("Again");

        List<Integer> asked = approvals.submitAgain(id, Step.SIZING, OTHER_SIZE);

        assertThat(asked).containsExactly(1);
        assertThat(audit(id)).contains("approval.again", "SIZE li-foundation");
        assertThat(Visitor.of(portal, "approver").sees("/approvals/" + approvals.revision(id)))
                .contains(
                        "Since revision 1 (last approved)",
                        "+33 days",
                        "Foundation programme: size",
                        "Paula Planner in Sizing",
                        "/revisions/1/compare/2");
    }

    private String audit(UUID id) {
        return portal.as("planner")
                .get("/api/v1/engagements/" + id + "/audit")
                .isStatus(200)
                .text();
    }
}
