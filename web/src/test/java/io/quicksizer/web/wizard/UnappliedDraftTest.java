package io.quicksizer.web.wizard;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quicksizer.processes.model.Step;
import io.quicksizer.web.Portal;
import io.quicksizer.web.PortalTest;
import io.quicksizer.web.StandInEngine;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
class UnappliedDraftTest {
    private static final String CORRECTED = "name=Northwind&customer=Corrected&opportunity=&notes=&durationYears=3"
            + "&spreadPreset=AS_TYPED&y1=%s&y2=25&y3=25&y4=0&y5=0";

    private static final String SIZES = "lines[0].key=li-foundation&lines[0].size=M"
            + "&lines[1].key=li-data&lines[1].size=%s&lines[2].key=li-audit&lines[2].size=%s";
    private static final String LARGE = SIZES.formatted("L", "L");
    private static final String LARGE_IS_SHOWN = "name=\"lines[2].size\" value=\"L\" checked";
    private static final String CHOSEN = "groups[0].key=foundation-types&groups[0].selected=li-foundation"
            + "&groups[1].key=platform-types&groups[1].selected=li-data&groups[1].selected=li-audit";

    @Autowired
    private Portal portal;

    @Autowired
    private StandInEngine engine;

    private Visitor planner;

    @BeforeEach
    void signIn() {
        planner = Visitor.signedIn(portal.address(), "planner");
    }

    @Test
    void back_to_the_review_applies_what_was_typed() {
        UUID id = jumpedToContext("Back applies");

        HttpResponse<String> back = planner.submitStep(id, Step.CONTEXT, CORRECTED.formatted("50") + "&action=back");

        assertThat(back.statusCode()).isEqualTo(303);
        engine.arrive(id, Step.REVIEW);
        assertThat(customer(id)).isEqualTo("Corrected");
        assertThat(planner.open(id, Step.REVIEW).body()).contains("Corrected").doesNotContain("not applied yet");
    }

    @Test
    void back_to_the_review_stops_at_what_cannot_be_applied_and_keeps_it() {
        UUID id = jumpedToContext("Back stops");

        HttpResponse<String> back = planner.submitStep(id, Step.CONTEXT, CORRECTED.formatted("51") + "&action=back");

        assertThat(back.statusCode()).isEqualTo(422);
        assertThat(back.body()).contains("The years add up to 101 percent", "value=\"Corrected\"", "/discard\"");
        assertThat(planner.open(id, Step.CONTEXT).body()).contains("value=\"Corrected\"", "not applied yet");
        assertThat(customer(id)).isEqualTo("Northwind");
    }

    @Test
    void the_review_is_not_submitted_past_a_draft_of_another_step_and_offers_to_open_it() {
        UUID id = jumpedToContext("Past a draft");
        planner.post(
                Visitor.path(id, Step.CONTEXT) + "/preview",
                "version=" + planner.version(id, Step.CONTEXT) + "&" + CORRECTED.formatted("50"));
        leave(id);

        assertThat(planner.open(id, Step.REVIEW).body())
                .contains("Your input in the step Context has not been applied yet", "name=\"jump\" value=\"CONTEXT\"");
        HttpResponse<String> refused = planner.submitStep(id, Step.REVIEW, "comment=&action=submit");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("What you typed at the step Context is not applied yet; open the step");

        planner.post(Visitor.path(id, Step.CONTEXT) + "/discard", "");
        assertThat(planner.submitStep(id, Step.REVIEW, "comment=&action=submit").statusCode())
                .isEqualTo(303);
    }

    @Test
    void a_draft_that_holds_what_is_stored_is_in_nobodys_way() {
        UUID id = jumpedToContext("Same as stored");
        planner.post(
                Visitor.path(id, Step.CONTEXT) + "/preview",
                "version=" + planner.version(id, Step.CONTEXT)
                        + "&name=Northwind+%E2%80%93+3-year+plan&durationYears=3");
        leave(id);

        assertThat(planner.open(id, Step.REVIEW).body()).doesNotContain("not applied yet");
    }

    @Test
    void what_back_to_an_earlier_step_left_is_a_draft_that_keeps_from_submitting() {
        UUID id = leftLarge("Left by Back", planner);
        assertThat(planner.submitStep(id, Step.SCENARIOS, CHOSEN + "&action=back")
                        .statusCode())
                .isEqualTo(303);
        engine.arrive(id, Step.REVIEW);

        assertThat(planner.open(id, Step.REVIEW).body())
                .contains("Your input in the step Sizing has not been applied yet", "name=\"jump\" value=\"SIZING\"");
        HttpResponse<String> refused = planner.submitStep(id, Step.REVIEW, "comment=&action=submit");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("What you typed at the step Sizing is not applied yet");

        assertThat(planner.submitStep(id, Step.REVIEW, "comment=&jump=SIZING").statusCode())
                .isEqualTo(303);
        engine.arrive(id, Step.SIZING);
        assertThat(planner.open(id, Step.SIZING).body())
                .contains(LARGE_IS_SHOWN, "data-draft", "not applied yet")
                .doesNotContain("both values are shown");
        assertThat(planner.submitStep(id, Step.SIZING, LARGE + "&action=continue")
                        .statusCode())
                .isEqualTo(303);
        engine.arrive(id, Step.REVIEW);
        assertThat(planner.submitStep(id, Step.REVIEW, "comment=&action=submit").statusCode())
                .isEqualTo(303);
    }

    @Test
    void what_back_left_can_be_discarded_and_is_nobody_elses() {
        UUID id = leftLarge("Discarded after Back", planner);
        Visitor other = Visitor.signedIn(portal.address(), "planner2");
        assertThat(other.submitStep(id, Step.SCENARIOS, CHOSEN + "&action=continue")
                        .statusCode())
                .isEqualTo(303);
        engine.arrive(id, Step.SIZING);

        assertThat(other.open(id, Step.SIZING).body()).doesNotContain(LARGE_IS_SHOWN, "data-draft");
        planner.post(Visitor.path(id, Step.SIZING) + "/discard", "");
        assertThat(planner.open(id, Step.SIZING).body())
                .contains("You discarded your input")
                .doesNotContain(LARGE_IS_SHOWN, "data-draft");
        assertThat(portal.as("planner")
                        .get("/api/v1/engagements/" + id + "/steps/SIZING")
                        .json()
                        .at("/lines/2/size")
                        .asText())
                .as("forms without drafts do not bring it back")
                .isEqualTo("S");
    }

    @Test
    void an_untouched_page_leaves_no_draft_behind() {
        UUID id = engine.at("Untouched", Step.SIZING);
        assertThat(planner.submitStep(id, Step.SIZING, SIZES.formatted("M", "M") + "&action=back")
                        .statusCode())
                .isEqualTo(303);
        engine.arrive(id, Step.SCENARIOS);

        assertThat(planner.open(id, Step.SCENARIOS).body()).doesNotContain("has not been applied yet");
    }

    @Test
    void a_program_does_not_submit_past_what_it_left_either_and_a_mere_move_loses_nothing() {
        UUID id = jumpedTo("By a program", Step.SCENARIOS);
        engine.submit(id, Step.SCENARIOS, StandInEngine.entry(Step.SCENARIOS)).isStatus(202);
        engine.arrive(id, Step.SIZING);
        engine.submit(id, Step.SIZING, """
                        {"lines":[{"key":"li-foundation","size":"L"},{"key":"li-data","size":"L"},
                                  {"key":"li-audit","size":"S"}],"action":"back"}""").isStatus(202);
        engine.arrive(id, Step.SCENARIOS);
        engine.submit(id, Step.SCENARIOS, "{\"action\":\"back\"}").isStatus(202);
        engine.arrive(id, Step.REVIEW);
        engine.submit(id, Step.REVIEW, "{\"action\":\"jump\",\"jumpTo\":\"SIZING\"}")
                .isStatus(202);
        engine.arrive(id, Step.SIZING);
        engine.submit(id, Step.SIZING, "{\"action\":\"back\"}").isStatus(202);
        engine.arrive(id, Step.REVIEW);

        assertThat(engine.submit(id, Step.REVIEW, "{\"action\":\"submit\"}")
                        .isStatus(422)
                        .text())
                .contains("Sizing is not applied yet");
    }

    @Test
    void discarding_asks_and_can_be_undone_until_something_new_is_typed() {
        UUID id = engine.opened("Undone");
        String path = Visitor.path(id, Step.CONTEXT);
        String typed = "version=" + planner.version(id, Step.CONTEXT) + "&" + CORRECTED.formatted("50");
        planner.post(path + "/preview", typed);
        assertThat(planner.open(id, Step.CONTEXT).body()).contains("<details class=\"ask\">", "Discard");

        planner.post(path + "/discard", "");
        assertThat(planner.open(id, Step.CONTEXT).body())
                .contains("You discarded your input", "Restore")
                .doesNotContain("value=\"Corrected\"");
        planner.post(path + "/restore", "");
        assertThat(planner.open(id, Step.CONTEXT).body())
                .contains("value=\"Corrected\"")
                .doesNotContain("Restore");

        planner.post(path + "/discard", "");
        planner.post(path + "/preview", typed.replace("Corrected", "Newer"));
        planner.post(path + "/restore", "");
        assertThat(planner.open(id, Step.CONTEXT).body()).contains("value=\"Newer\"");
    }

    /** Somebody else takes the engagement to the review meanwhile. */
    private void leave(UUID id) {
        long version = portal.as("planner2").get("/api/v1/engagements/" + id).version();
        portal.as("planner2")
                .version(version)
                .post("/api/v1/engagements/" + id + "/steps/CONTEXT", "{\"action\":\"back\"}")
                .isStatus(202);
        engine.arrive(id, Step.REVIEW);
    }

    /** A large size is chosen at the step Sizing, which is left by Back to Scenarios; the review was there before. */
    private UUID leftLarge(String name, Visitor person) {
        UUID id = jumpedTo(name, Step.SCENARIOS);
        engine.submit(id, Step.SCENARIOS, StandInEngine.entry(Step.SCENARIOS)).isStatus(202);
        engine.arrive(id, Step.SIZING);
        assertThat(person.submitStep(id, Step.SIZING, LARGE + "&action=back").statusCode())
                .isEqualTo(303);
        engine.arrive(id, Step.SCENARIOS);
        return id;
    }

    private UUID jumpedToContext(String name) {
        return jumpedTo(name, Step.CONTEXT);
    }

    private UUID jumpedTo(String name, Step step) {
        UUID id = engine.at(name, Step.REVIEW);
        engine.submit(id, Step.REVIEW, "{\"action\":\"jump\",\"jumpTo\":\"" + step + "\"}")
                .isStatus(202);
        engine.arrive(id, step);
        return id;
    }

    private String customer(UUID id) {
        JsonNode engagement =
                portal.as("planner").get("/api/v1/engagements/" + id).json();
        return engagement.path("customer").asText();
    }
}
