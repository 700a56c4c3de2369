package io.quicksizer.workers.usecase;

import static io.quicksizer.workers.usecase.Office.accepted;
import static org.assertj.core.api.Assertions.assertThat;

import io.quicksizer.db.engagement.StepDrafts;
import io.quicksizer.db.journal.StepSubmissionRepository;
import io.quicksizer.db.journal.Visit;
import io.quicksizer.processes.model.JobType;
import io.quicksizer.processes.model.Step;
import io.quicksizer.workers.engagement.ChangingEngagement;
import io.quicksizer.workers.result.Answer;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@UseCaseTest
class ConflictTest {
    private static final String OTHER_SCOPE = """
        {"scopeTypes":["foundation-types"],"confirmDrop":false,"action":"continue"}""";

    @Autowired
    private Office office;

    @Autowired
    private StandInEngine engine;

    @Autowired
    private TestClock clock;

    @Autowired
    private ChangingEngagement changing;

    @Autowired
    private StepDrafts drafts;

    @Autowired
    private StepSubmissionRepository submissions;

    @BeforeEach
    void newDay() {
        office.newDay();
    }

    @Test
    void an_entry_of_the_portal_wins_over_a_form_completed_in_tasklist_at_the_same_time() {
        UUID id = office.at("Both", Step.SCOPE);
        UUID visit = office.waiting(id).orElseThrow().id();
        accepted(office.enterOnly("planner", id, Step.SCOPE, Office.entry(Step.SCOPE)));
        engine.completeInTasklist(id, "planner2", OTHER_SCOPE);

        assertThat(submissions.findById(visit).orElseThrow().submitted().actor())
                .isEqualTo("planner");
        assertThat(office.engagement(id).scopeTypes()).hasSize(2);
        assertThat(office.refused(id)).containsExactly("planner2 step.submit");
        assertThat(office.step(id)).contains(Step.SCENARIOS);

        office.deliver();
        assertThat(office.step(id)).contains(Step.SCENARIOS);
        assertThat(engine.incidentMessages()).isEmpty();
    }

    @Test
    void a_decision_of_the_portal_wins_over_a_form_completed_in_tasklist_at_the_same_time() {
        UUID id = office.submittedForTwoLevels("Both decide");
        engine.away(true);
        accepted(office.decide("approver", id, "approve"));
        engine.away(false);
        engine.completeInTasklist(id, "approver2", "{\"decision\":\"reject\",\"comment\":\"no\"}");
        assertThat(office.decisions(id)).isEqualTo(1);
        assertThat(office.refused(id)).contains("approver2 step.submit");
        assertThat(office.step(id)).contains(Step.SIGN_OFF);
        assertThat(office.decide("senior", id, "approve").ifDone()).isPresent();
    }

    @Test
    void what_tasklist_has_recorded_is_a_conflict_for_the_portal() {
        UUID id = office.at("Tasklist first", Step.SCOPE);
        engine.completeInTasklist(id, "planner2", Office.entry(Step.SCOPE));
        assertThat(office.enter("planner", id, Step.SCOPE, OTHER_SCOPE)).isInstanceOf(Answer.Conflicting.class);
        assertThat(office.engagement(id).scopeTypes()).hasSize(2);
    }

    @Test
    void a_form_of_tasklist_that_shows_an_older_name_does_not_overwrite_it() {
        UUID id = office.at("Old name", Step.CONTEXT);
        rename(id, "New name");
        engine.completeInTasklist(id, "planner2", Office.entry(Step.CONTEXT));
        assertThat(office.step(id)).contains(Step.CONTEXT);
        assertThat(office.engagement(id).context().name()).isEqualTo("New name");
        assertThat(engine.repeat(JobType.STEP_ENTERED))
                .containsEntry("name", "New name")
                .hasEntrySatisfying(
                        "problems",
                        why -> assertThat(String.valueOf(why)).contains("This engagement was changed in the meantime"));
        assertThat(drafts.steps(id, "planner2")).containsExactly("CONTEXT");
        assertThat(office.refused(id)).containsExactly("planner2 step.submit");

        engine.completeInTasklist(id, "planner2", Office.entry(Step.CONTEXT));
        assertThat(office.step(id)).contains(Step.SCOPE);
        assertThat(drafts.steps(id, "planner2")).isEmpty();
    }

    @Test
    void the_review_in_tasklist_submits_nothing_that_its_form_does_not_show() {
        UUID id = office.at("Reviewed name", Step.REVIEW);
        rename(id, "Name that nobody reviewed");
        engine.completeInTasklist(id, "planner", Office.entry(Step.REVIEW));
        assertThat(office.step(id)).contains(Step.REVIEW);
        rename(id, "Another one");
        engine.completeInTasklist(id, "planner", "{\"action\":\"jump\",\"jumpTo\":\"SIZING\"}");
        assertThat(office.step(id)).contains(Step.SIZING);
        rename(id, "Not shown here");
        engine.completeInTasklist(id, "planner", Office.entry(Step.SIZING));
        engine.completeInTasklist(id, "planner", Office.entry(Step.REVIEW));
        assertThat(office.step(id)).contains(Step.SIGN_OFF);
    }

    @Test
    void a_portal_whose_clock_is_behind_does_not_hide_a_change() {
        UUID id = office.at("Clock behind", Step.CONTEXT);
        clock.pass(Duration.ofMinutes(-10));
        rename(id, "Name of the slow clock");
        clock.pass(Duration.ofMinutes(20));
        engine.completeInTasklist(id, "planner2", Office.entry(Step.CONTEXT));
        assertThat(office.step(id)).contains(Step.CONTEXT);
        assertThat(office.engagement(id).context().name()).isEqualTo("Name of the slow clock");
    }

    @Test
    void a_portal_whose_clock_is_ahead_does_not_hold_up_a_form_that_shows_the_change() {
        UUID id = office.at("Clock ahead", Step.SIZING);
        clock.pass(Duration.ofMinutes(10));
        rename(id, "Name of the fast clock");
        clock.pass(Duration.ofMinutes(-10));
        engine.completeInTasklist(id, "planner", Office.entry(Step.SIZING));
        assertThat(office.step(id)).contains(Step.REVIEW);
        engine.completeInTasklist(id, "planner", Office.entry(Step.REVIEW));
        assertThat(office.step(id)).contains(Step.SIGN_OFF);
    }

    private void rename(UUID id, String name) {
        clock.pass(Duration.ofSeconds(1));
        accepted(changing.rename(
                office.person("planner"), id, office.engagement(id).rowVersion(), name));
    }

    @Test
    void what_was_left_in_tasklist_keeps_from_submitting_there_too() {
        UUID id = office.at("Left in Tasklist", Step.REVIEW);
        String large = Office.entry(Step.SIZING).replace("\"S\"", "\"L\"");
        engine.completeInTasklist(id, "planner", "{\"action\":\"jump\",\"jumpTo\":\"SCENARIOS\"}");
        engine.completeInTasklist(id, "planner", Office.entry(Step.SCENARIOS));
        engine.completeInTasklist(id, "planner", large.replace("continue", "back"));
        engine.completeInTasklist(id, "planner", Office.entry(Step.SCENARIOS).replace("continue", "back"));
        assertThat(office.step(id)).contains(Step.REVIEW);

        engine.completeInTasklist(id, "planner", Office.entry(Step.REVIEW));
        assertThat(office.step(id)).contains(Step.REVIEW);
        engine.completeInTasklist(id, "planner", "{\"action\":\"jump\",\"jumpTo\":\"SIZING\"}");
        engine.completeInTasklist(id, "planner", large);
        engine.completeInTasklist(id, "planner", Office.entry(Step.REVIEW));
        assertThat(office.step(id)).contains(Step.SIGN_OFF);
    }

    @Test
    void a_visit_takes_one_entry_however_often_it_is_submitted() {
        UUID id = office.at("Twice", Step.SCOPE);
        assertThat(office.enterOnly("planner", id, Step.SCOPE, Office.entry(Step.SCOPE)))
                .isInstanceOf(Answer.Done.class);
        assertThat(office.enterOnly("planner2", id, Step.SCOPE, OTHER_SCOPE)).isInstanceOf(Answer.Conflicting.class);
        office.deliver();
        assertThat(office.step(id)).contains(Step.SCENARIOS);
    }

    @Test
    void a_repeated_record_job_answers_for_its_own_visit_also_when_the_step_is_entered_again() {
        UUID id = office.at("Again", Step.SCOPE);
        engine.completeInTasklist(id, "planner", "{\"scopeTypes\":[],\"confirmDrop\":false,\"action\":\"continue\"}");
        Visit second = office.waiting(id).orElseThrow();
        assertThat(engine.repeat(JobType.RECORD_STEP)).containsEntry("outcome", "problems");
        assertThat(office.waiting(id)).contains(second);
        assertThat(submissions.findById(second.id())).isEmpty();
    }

    @Test
    void who_may_not_edit_changes_nothing_in_tasklist() {
        UUID id = office.at("Not yours", Step.SCOPE);
        engine.completeInTasklist(id, "viewer", OTHER_SCOPE);
        engine.completeInTasklist(id, "", OTHER_SCOPE);
        assertThat(office.engagement(id).scopeTypes()).isEmpty();
        assertThat(office.step(id)).contains(Step.SCOPE);
        assertThat(office.refused(id)).containsExactly("viewer step.submit", "nobody step.submit");
    }
}
