package io.quicksizer.web.engagement;

import static org.assertj.core.api.Assertions.assertThat;

import io.quicksizer.processes.model.Step;
import io.quicksizer.web.Portal;
import io.quicksizer.web.PortalTest;
import io.quicksizer.web.StandInEngine;
import io.quicksizer.web.Visitor;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PortalTest
class RecallTest {
    private static final Pattern VERSION = Pattern.compile("name=\"version\" value=\"(\\d+)\"");

    @Autowired
    private Portal portal;

    @Autowired
    private StandInEngine engine;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void the_submitter_takes_a_revision_back_while_nobody_has_decided() {
        UUID id = engine.submitted("Submitted by mistake");
        Visitor planner = Visitor.signedIn(portal, "planner");
        assertThat(planner.get("/engagements/" + id).body()).contains("Recall revision 1");

        String page = planner.submit("/engagements/" + id + "/recall", Map.of()).body();

        assertThat(page)
                .contains("You are now working on revision 2", "2, in preparation", "Draft", "Withdrawn")
                .doesNotContain("Recall revision");
        assertThat(portal.as("planner")
                        .get("/api/v1/engagements/" + id + "/audit")
                        .text())
                .contains("revision.recall");
    }

    @Test
    void nobody_else_and_nobody_after_a_decision_takes_it_back() {
        UUID id = engine.submitted("Not to be taken back");
        Visitor other = Visitor.signedIn(portal, "planner2");
        other.get("/");
        assertThat(other.submit("/engagements/" + id + "/recall", Map.of()).statusCode())
                .isEqualTo(403);
        assertThat(jdbc.sql("select detail::jsonb ->> 'reason' from audit_entry where action = 'revision.recall'"
                                + " and outcome = 'REFUSED' and actor = 'planner2' and subject_id = :id")
                        .param("id", id.toString())
                        .query(String.class)
                        .single())
                .isEqualTo("NOT_YOUR_SUBMISSION");

        UUID draft = engine.at("Never submitted", Step.SIZING);
        Visitor planner = Visitor.signedIn(portal, "planner");
        planner.get("/");
        assertThat(planner.submit("/engagements/" + draft + "/recall", Map.of()).body())
                .contains("Nothing was changed");
    }

    @Test
    void what_was_typed_at_the_step_that_is_left_is_there_again_on_the_return() {
        UUID id = engine.at("Typed before", Step.SIZING);
        Visitor planner = Visitor.signedIn(portal, "planner");
        String sizing = "/engagements/" + id + "/steps/sizing";
        Matcher version = VERSION.matcher(planner.get(sizing).body());
        assertThat(version.find()).isTrue();
        planner.submit(
                sizing + "/preview",
                Map.of("version", version.group(1), "lines[0].key", "li-foundation", "lines[0].size", "L"));

        planner.submit("/engagements/" + id + "/steps/scenarios/edit", Map.of());
        engine.arrive(id, Step.SCENARIOS);
        engine.submit(id, Step.SCENARIOS, StandInEngine.entry(Step.SCENARIOS)).isStatus(202);
        engine.arrive(id, Step.SIZING);

        assertThat(planner.get(sizing).body()).contains("value=\"L\" checked");
    }

    @Test
    void a_visited_step_is_opened_for_changes_from_its_page() {
        UUID id = engine.at("Changed later", Step.REVIEW);
        Visitor planner = Visitor.signedIn(portal, "planner");
        String path = "/engagements/" + id + "/steps/context";
        assertThat(planner.get(path).body()).contains("Edit this step", "action=\"" + path + "/edit\"");

        planner.submit(path + "/edit", Map.of());
        engine.arrive(id, Step.CONTEXT);

        assertThat(planner.get(path).body()).contains("name=\"version\"").doesNotContain("Edit this step");
    }
}
