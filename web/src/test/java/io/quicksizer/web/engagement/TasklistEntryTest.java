package io.quicksizer.web.engagement;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quicksizer.processes.model.DecisionOutcome;
import io.quicksizer.processes.model.RecordOutcome;
import io.quicksizer.processes.model.Step;
import io.quicksizer.processes.model.StepForm;
import io.quicksizer.web.Portal;
import io.quicksizer.web.PortalTest;
import io.quicksizer.web.StandInEngine;
import io.quicksizer.web.StandInTasklist;
import io.quicksizer.workers.access.PeopleDirectory;
import io.quicksizer.workers.access.Role;
import io.quicksizer.workers.access.SignedIn;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What people complete in Tasklist, where anybody may have taken a task and typed anything. */
@PortalTest
class TasklistEntryTest {
    private static final String ALL = "/api/v1/engagements/";

    @Autowired
    private Portal portal;

    @Autowired
    private StandInEngine engine;

    @Autowired
    private StandInTasklist tasklist;

    @Autowired
    private PeopleDirectory people;

    @ParameterizedTest
    @ValueSource(strings = {"stranger", "viewer", "nobody"})
    void what_a_stranger_typed_is_never_shown_to_the_next_person(String stranger) {
        UUID id = engine.opened("Kept apart");
        UUID visit = engine.arrive(id, Step.CONTEXT).visitId();

        RecordOutcome outcome = tasklist.complete(
                visit, stranger, "{\"name\":\"Secret of the stranger\",\"customer\":\"Secret\",\"durationYears\":9}");
        StepForm next = engine.arrive(id, Step.CONTEXT);

        assertThat(outcome).isEqualTo(RecordOutcome.PROBLEMS);
        assertThat(next.variables().toString()).doesNotContain("Secret").contains("Kept apart");
        assertThat(next.problems()).isNotEmpty();
        assertThat(portal.as("planner").get(ALL + id + "/steps/CONTEXT").text()).doesNotContain("Secret");
    }

    @Test
    void what_a_planner_typed_wrong_is_shown_again() {
        UUID id = engine.opened("Shown again");
        UUID visit = engine.arrive(id, Step.CONTEXT).visitId();

        tasklist.complete(visit, "planner", "{\"name\":\"Typed\",\"customer\":\"\",\"durationYears\":9}");

        assertThat(engine.arrive(id, Step.CONTEXT).variables().get("name")).isEqualTo("Typed");
    }

    @ParameterizedTest
    @EnumSource(
            value = Step.class,
            names = {"CONTEXT", "SCOPE", "SCENARIOS", "SIZING", "REVIEW"})
    void a_character_that_no_database_can_store_comes_back_on_the_form(Step step) {
        UUID id = engine.at("Zero", step);
        for (String fields : hostile()) {
            UUID visit = engine.arrive(id, step).visitId();

            assertThat(tasklist.complete(visit, "planner", fields)).as(fields).isEqualTo(RecordOutcome.PROBLEMS);
            assertThat(engine.arrive(id, step).problems()).isNotEmpty();
        }
    }

    private static String[] hostile() {
        return new String[] {
            "{\"action\":\"a\\u0000b\"}",
            "{\"a\\u0000b\":1,\"action\":\"continue\"}",
            "{\"jumpTo\":\"\\u0000\",\"action\":\"jump\"}",
            "{\"comment\":\"\\u0000\",\"name\":\"\\u0000\",\"scopeTypes\":[\"\\u0000\"],\"spreadPreset\":\"\\u0000\","
                    + "\"groups\":[{\"key\":\"\\u0000\",\"selected\":[\"\\u0000\"]}],"
                    + "\"lines\":[{\"key\":\"\\u0000\",\"size\":\"\\u0000\"}]}"
        };
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"decision\":\"a\\u0000b\"}", "{\"decision\":\"reject\",\"comment\":\"\\u0000\"}"})
    void a_decision_that_no_database_can_store_comes_back_on_the_form(String fields) {
        UUID id = engine.submitted("Zero decision");
        UUID visit = engine.arrive(id, Step.SIGN_OFF).visitId();

        assertThat(tasklist.decide(visit, "approver", fields)).isEqualTo(DecisionOutcome.PROBLEMS);
        assertThat(engine.arrive(id, Step.SIGN_OFF).problems()).isNotEmpty();
    }

    @Test
    void whoever_submitted_does_not_sign_off_under_the_same_name_in_other_letters() {
        people.remember(new SignedIn("PLANNER", "Same person", Set.of(Role.APPROVER), Set.of("approvers"), null));
        UUID id = engine.submitted("Four eyes");
        UUID visit = engine.arrive(id, Step.SIGN_OFF).visitId();

        assertThat(tasklist.decide(visit, "PLANNER", "{\"decision\":\"approve\"}"))
                .isEqualTo(DecisionOutcome.INELIGIBLE);
        assertThat(engine.arrive(id, Step.SIGN_OFF).problems().toString()).contains("You submitted this revision");
    }

    @Test
    void a_decision_made_on_another_content_comes_back_on_the_form_and_one_on_the_waiting_content_counts() {
        UUID id = engine.submitted("Content");
        StepForm first = engine.arrive(id, Step.SIGN_OFF);

        assertThat(tasklist.decide(first.visitId(), "approver", decision("0".repeat(64))))
                .isEqualTo(DecisionOutcome.PROBLEMS);
        StepForm second = engine.arrive(id, Step.SIGN_OFF);
        assertThat(second.problems()).hasSize(1);

        String shown = String.valueOf(second.variables().get("revisionContent"));
        assertThat(tasklist.decide(second.visitId(), "approver", decision(shown)))
                .isEqualTo(DecisionOutcome.APPROVED);
    }

    private static String decision(String content) {
        return "{\"decision\":\"approve\",\"comment\":null,\"contentSha256\":\"" + content + "\"}";
    }

    @Test
    void the_words_of_somebody_who_may_not_decide_are_not_shown_to_the_next_approver() {
        UUID id = engine.submitted("Words");
        UUID visit = engine.arrive(id, Step.SIGN_OFF).visitId();

        tasklist.decide(visit, "planner2", "{\"decision\":\"reject\",\"comment\":\"Secret\"}");

        assertThat(engine.arrive(id, Step.SIGN_OFF).variables().toString()).doesNotContain("Secret");
    }

    @Test
    void the_version_that_opening_answered_is_still_the_one_when_the_first_step_has_been_reached() {
        JsonNode opened = portal.as("planner")
                .post("/api/v1/engagements", "{\"name\":\"At once\",\"customer\":\"Northwind\"}")
                .isStatus(201)
                .json();
        UUID id = UUID.fromString(opened.path("id").asText());
        engine.arrive(id, Step.CONTEXT);

        portal.as("planner")
                .version(opened.path("version").asLong())
                .post(ALL + id + "/steps/CONTEXT", StandInEngine.entry(Step.CONTEXT))
                .isStatus(202);
    }

    @Test
    void a_context_that_names_its_spread_only_keeps_everything_else() {
        UUID id = engine.at("Partial", Step.SCOPE);
        engine.arrive(id, Step.CONTEXT);

        engine.submit(id, Step.CONTEXT, "{\"y1\":40,\"y2\":30,\"y3\":30}").isStatus(202);

        JsonNode engagement = portal.as("planner").get(ALL + id).json();
        assertThat(engagement.path("customer").asText()).isEqualTo("Northwind");
        assertThat(engagement.path("opportunity").asText()).isEqualTo("OPP-7");
        assertThat(engagement.path("spread")).hasToString("[40,30,30]");
    }
}
