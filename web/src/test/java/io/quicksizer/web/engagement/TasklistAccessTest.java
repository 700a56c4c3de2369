package io.quicksizer.web.engagement;

import static org.assertj.core.api.Assertions.assertThat;

import io.quicksizer.db.people.PersonRepository;
import io.quicksizer.processes.model.DecisionOutcome;
import io.quicksizer.processes.model.FormProblem;
import io.quicksizer.processes.model.RecordOutcome;
import io.quicksizer.processes.model.Step;
import io.quicksizer.processes.model.StepForm;
import io.quicksizer.web.PortalTest;
import io.quicksizer.web.StandInEngine;
import io.quicksizer.web.StandInTasklist;
import io.quicksizer.workers.access.PeopleDirectory;
import io.quicksizer.workers.access.Role;
import io.quicksizer.workers.access.SignedIn;
import io.quicksizer.workers.platform.correlation.Correlation;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Tasklist lets anybody complete any task. Whoever may not is refused here: nothing changes, the refusal is in the
 * audit trail under the correlation of the job, and the task comes back with the reason on its form.
 */
@PortalTest
class TasklistAccessTest {

    @Autowired
    private StandInEngine engine;

    @Autowired
    private StandInTasklist tasklist;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void peopleWhomTheDemoLacks(@Autowired PeopleDirectory directory, @Autowired PersonRepository people) {
        directory.remember(new SignedIn("task-foreign", "Foreign", Set.of(Role.PLANNER), Set.of(), "south"));
        directory.remember(new SignedIn("task-left", "Left", Set.of(Role.PLANNER), Set.of(), "north"));
        directory.remember(new SignedIn("task-left-too", "Left", Set.of(Role.APPROVER), Set.of("approvers"), null));
        directory.remember(new SignedIn("task-roleless", "No role", Set.of(), Set.of("approvers"), "north"));
        directory.remember(new SignedIn("task-legal", "Legal", Set.of(Role.APPROVER), Set.of("legal"), null));
        for (String left : Set.of("task-left", "task-left-too")) {
            people.findById(left).ifPresent(person -> {
                person.deactivate();
                people.save(person);
            });
        }
    }

    @ParameterizedTest(name = "{0} completes {1}: {2}")
    @CsvSource({
        "task-foreign,  CONTEXT,   NOT_YOURS_TO_EDIT",
        "task-foreign,  SCOPE,     NOT_YOURS_TO_EDIT",
        "task-foreign,  SCENARIOS, NOT_YOURS_TO_EDIT",
        "task-foreign,  SIZING,    NOT_YOURS_TO_EDIT",
        "task-foreign,  REVIEW,    NOT_YOURS_TO_EDIT",
        "viewer,        CONTEXT,   NOT_YOURS_TO_EDIT",
        "viewer,        REVIEW,    NOT_YOURS_TO_EDIT",
        "approver,      SIZING,    NOT_YOURS_TO_EDIT",
        "admin,         SIZING,    NOT_YOURS_TO_EDIT",
        "task-left,     CONTEXT,   UNKNOWN_PERSON",
        "task-left,     REVIEW,    UNKNOWN_PERSON",
        "task-roleless, CONTEXT,   UNKNOWN_PERSON",
        "never-seen,    CONTEXT,   UNKNOWN_PERSON",
        ",              REVIEW,    UNKNOWN_PERSON",
    })
    void a_step_completed_by_somebody_who_may_not_changes_nothing_and_comes_back(
            String person, Step step, String reason) {
        UUID id = engine.at("Not theirs", step);
        UUID visit = engine.arrive(id, step).visitId();
        String before = everythingOf(id);
        Correlation correlation = Correlation.fresh();

        RecordOutcome outcome;
        try (Correlation.Scope scope = correlation.open()) {
            outcome = tasklist.complete(visit, person, StandInEngine.entry(step == Step.REVIEW ? Step.CONTEXT : step));
        }
        String after = everythingOf(id);
        StepForm again = engine.arrive(id, step);

        assertThat(outcome).isEqualTo(RecordOutcome.PROBLEMS);
        assertThat(after).isEqualTo(before);
        assertThat(again.problems())
                .extracting(FormProblem::message)
                .first()
                .asString()
                .isNotBlank();
        assertThat(refusals(correlation))
                .containsEntry("actor", person == null ? "nobody" : person)
                .containsEntry("action", "step.submit")
                .containsEntry("subject_id", id.toString())
                .extracting("detail")
                .asString()
                .contains(reason);
    }

    @Test
    void a_person_whom_tasklist_spells_in_other_letters_is_the_same_person() {
        UUID id = engine.at("Spelt otherwise", Step.CONTEXT);
        UUID visit = engine.arrive(id, Step.CONTEXT).visitId();

        assertThat(tasklist.complete(visit, "PLANNER2", StandInEngine.entry(Step.CONTEXT)))
                .isEqualTo(RecordOutcome.ACCEPTED);
        assertThat(jdbc.sql("select actor from step_submission where visit_id = :visit")
                        .param("visit", visit)
                        .query(String.class)
                        .single())
                .isEqualTo("planner2");
    }

    @ParameterizedTest(name = "{0} decides what {1} has submitted: {2}")
    @CsvSource({
        "task-foreign,  planner, NOT_AN_APPROVER",
        "viewer,        planner, NOT_AN_APPROVER",
        "planner,       planner, NOT_AN_APPROVER",
        "admin,         planner, NOT_AN_APPROVER",
        "lead,          lead,    SUBMITTER_CANNOT_SIGN_OFF",
        "task-legal,    planner, NOT_IN_SIGN_OFF_GROUP",
        "task-left-too, planner, UNKNOWN_PERSON",
        "task-roleless, planner, UNKNOWN_PERSON",
        "never-seen,    planner, UNKNOWN_PERSON",
        ",              planner, UNKNOWN_PERSON",
    })
    void a_sign_off_completed_by_somebody_who_may_not_does_not_count_and_comes_back(
            String person, String submitter, String reason) {
        UUID id = engine.at("Not theirs to sign", Step.REVIEW);
        engine.submittedBy(submitter, id);
        StepForm form = engine.arrive(id, Step.SIGN_OFF);
        String before = everythingOf(id);
        Correlation correlation = Correlation.fresh();

        DecisionOutcome outcome;
        try (Correlation.Scope scope = correlation.open()) {
            outcome = tasklist.decide(
                    form.visitId(),
                    person,
                    "{\"decision\":\"approve\",\"comment\":\"Words\",\"contentSha256\":\""
                            + form.variables().get("revisionContent") + "\"}");
        }
        String after = everythingOf(id);
        StepForm again = engine.arrive(id, Step.SIGN_OFF);

        assertThat(outcome).isEqualTo(DecisionOutcome.INELIGIBLE);
        assertThat(after).isEqualTo(before);
        assertThat(again.problems())
                .hasSize(1)
                .extracting(FormProblem::message)
                .first()
                .asString()
                .isNotBlank();
        assertThat(refusals(correlation))
                .containsEntry("actor", person == null ? "nobody" : person)
                .containsEntry("action", "revision.decide")
                .extracting("detail")
                .asString()
                .contains(reason);
    }

    /** What is stored of an engagement, but for the journal, which rightly knows of the attempt. */
    private String everythingOf(UUID id) {
        return jdbc.sql("""
                select concat_ws(' ', e.*, (select string_agg(l::text, ' ') from engagement_line_item l where l.engagement_id = e.id),
                                 (select string_agg(t::text, ' ') from engagement_scope_type t where t.engagement_id = e.id),
                                 (select string_agg(concat_ws(' ', r.number, r.status), ' ') from revision r where r.engagement_id = e.id),
                                 (select count(*) from approval_decision d join revision r on r.id = d.revision_id
                                   where r.engagement_id = e.id))
                  from engagement e where id = :id""").param("id", id).query(String.class).single();
    }

    private Map<String, Object> refusals(Correlation correlation) {
        return jdbc.sql("select * from audit_entry where correlation_id = :id and outcome = 'REFUSED'")
                .param("id", correlation.id())
                .query()
                .singleRow();
    }
}
