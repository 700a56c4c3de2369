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

    private UUID jumpedToContext(String name) {
        UUID id = engine.at(name, Step.REVIEW);
        engine.submit(id, Step.REVIEW, "{\"action\":\"jump\",\"jumpTo\":\"CONTEXT\"}")
                .isStatus(202);
        engine.arrive(id, Step.CONTEXT);
        return id;
    }

    private String customer(UUID id) {
        JsonNode engagement =
                portal.as("planner").get("/api/v1/engagements/" + id).json();
        return engagement.path("customer").asText();
    }
}
