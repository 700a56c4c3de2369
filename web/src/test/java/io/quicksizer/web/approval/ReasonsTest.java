package io.quicksizer.web.approval;

import static org.assertj.core.api.Assertions.assertThat;

import io.quicksizer.processes.model.Step;
import io.quicksizer.web.Portal;
import io.quicksizer.web.PortalTest;
import io.quicksizer.web.StandInEngine;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** Where people read why something was sent back, and what was made of it. */
@PortalTest
class ReasonsTest {
    private static final String OTHER_SIZES = """
            {"lines":[{"key":"li-foundation","size":"L"},{"key":"li-data","size":"L"},{"key":"li-audit","size":"S"}],
             "action":"continue"}""";

    @Autowired
    private Portal portal;

    @Autowired
    private StandInEngine engine;

    private Approvals approvals;

    @BeforeEach
    void approvals(@Autowired BeanFactory beans) {
        approvals = new Approvals(beans);
    }

    @Test
    void the_reason_of_a_request_is_on_the_engagement_page_and_on_the_steps() {
        UUID id = approvals.sentBack("Reasons", "Split the foundation");
        Visitor planner = Visitor.of(portal, "planner");

        assertThat(planner.sees("/engagements/" + id))
                .contains("requested changes to revision 1", "Split the foundation")
                .contains("Paula Planner to the approvers of revision 1", "please");
        assertThat(planner.sees("/engagements/" + id + "/steps/review"))
                .contains("requested changes to revision 1", "Split the foundation");
        assertThat(planner.sees("/engagements/" + id + "/steps/sizing")).contains("Split the foundation");
        assertThat(Visitor.of(portal, "planner", "de").sees("/engagements/" + id))
                .contains("hat Änderungen an Revision 1 angefordert");
    }

    @Test
    void a_resubmission_shows_the_request_and_the_biggest_effect_first() {
        UUID id = approvals.sentBack("Resubmitted", "Make it larger");
        engine.submit(id, Step.REVIEW, "{\"action\":\"jump\",\"jumpTo\":\"CONTEXT\"}")
                .isStatus(202);
        engine.arrive(id, Step.CONTEXT);
        engine.submit(id, Step.CONTEXT, """
                {"name":"Northwind – 3-year plan","customer":"Northwind","opportunity":"OPP-8","notes":"",
                 "durationYears":3,"spreadPreset":"AS_TYPED","y1":40,"y2":35,"y3":25,"action":"continue"}""").isStatus(202);
        engine.arrive(id, Step.SIZING);
        engine.submit(id, Step.SIZING, OTHER_SIZES).isStatus(202);
        engine.arrive(id, Step.REVIEW);
        approvals.submitAgain(id);

        String page = Visitor.of(portal, "approver").sees("/approvals/" + approvals.revision(id));

        assertThat(page)
                .contains("You decided on revision 1: Changes requested", "Make it larger")
                .contains("Since revision 1 (last submitted)", "+33 days")
                .doesNotContain("This engagement has not been approved before");
        assertThat(page.indexOf("Foundation programme: size")).isPositive().isLessThan(page.indexOf("OPP-8"));
        assertThat(Visitor.of(portal, "approver2").sees("/approvals/" + approvals.revision(id)))
                .contains("decided on revision 1: Changes requested");
    }
}
