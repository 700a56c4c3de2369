package io.quicksizer.workers.usecase;

import static io.quicksizer.workers.usecase.Office.accepted;
import static org.assertj.core.api.Assertions.assertThat;

import io.quicksizer.db.engagement.EngagementStatus;
import io.quicksizer.processes.model.JobType;
import io.quicksizer.processes.model.Step;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the forms of an engagement that is shared with nobody hold, and what becomes of them in Tasklist. */
@UseCaseTest
class TasklistShowsLittleTest {
    private static final String APPROVE = "{\"decision\":\"approve\",\"comment\":\"\"}";

    @Autowired
    private Office office;

    @Autowired
    private StandInEngine engine;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void newDay() {
        office.newDay();
    }

    @Test
    void the_forms_of_a_private_engagement_hold_its_name_and_a_link_and_nothing_else() {
        UUID id = office.opened("Secret Deal");
        makePrivate(id);
        for (Step step = Step.CONTEXT;
                step != Step.REVIEW;
                step = step.next(false).orElseThrow()) {
            accepted(office.enter("planner", id, step, Office.entry(step)));
            assertThat(form())
                    .containsOnlyKeys(
                            "visitId",
                            "engagementName",
                            "taskContextDisplayName",
                            "problems",
                            "ready",
                            "linkOnly",
                            "portalLink",
                            "owner",
                            "editors");
            assertThat(form()).containsEntry("linkOnly", true).containsEntry("problems", List.of());
        }
        accepted(office.enter("planner", id, Step.REVIEW, Office.entry(Step.REVIEW)));
        assertThat(form())
                .containsOnlyKeys(
                        "visitId",
                        "engagementName",
                        "taskContextDisplayName",
                        "problems",
                        "ready",
                        "linkOnly",
                        "portalLink",
                        "askedGroup",
                        "delegates");
    }

    @Test
    void a_form_of_a_shared_engagement_is_offered_to_those_who_may_edit_it() {
        office.opened("Shared");
        assertThat(form()).containsKey("customer");
        assertThat(form().get("editors"))
                .asInstanceOf(InstanceOfAssertFactories.list(String.class))
                .contains("lead", "planner", "planner2")
                .doesNotContain("approver", "admin", "viewer");
    }

    @Test
    void an_entry_in_tasklist_that_does_not_count_is_refused_and_the_step_says_where_to_go() {
        UUID id = office.opened("Secret Deal");
        makePrivate(id);
        engine.completeInTasklist(id, "planner", Office.entry(Step.CONTEXT));

        assertThat(office.step(id)).contains(Step.CONTEXT);
        assertThat(office.engagement(id).context().opportunity()).isEmpty();
        assertThat(office.refused(id)).containsExactly("planner step.submit");
        assertThat(office.audited(id, "step.submit")).isZero();
        assertThat(String.valueOf(form().get("problems"))).contains("Open the step in the portal");
        accepted(office.enter("planner", id, Step.CONTEXT, Office.entry(Step.CONTEXT)));
    }

    @Test
    void a_sign_off_in_tasklist_that_does_not_count_is_refused_and_can_be_given_in_the_portal() {
        UUID id = office.at("Secret Deal", Step.REVIEW);
        makePrivate(id);
        accepted(office.enter("planner", id, Step.REVIEW, Office.entry(Step.REVIEW)));
        engine.completeInTasklist(id, "approver2", APPROVE);

        assertThat(office.decisions(id)).isZero();
        assertThat(office.refused(id)).contains("approver2 revision.decide");
        assertThat(office.step(id)).contains(Step.SIGN_OFF);
        assertThat(String.valueOf(form().get("problems"))).contains("Decide in the portal");
        accepted(office.decide("approver2", id, "approve"));
        assertThat(office.status(id)).isEqualTo(EngagementStatus.APPROVED);
    }

    @Test
    void an_entry_of_somebody_who_may_not_make_it_is_audited_once_as_refused() {
        UUID id = office.opened("Not theirs");
        engine.completeInTasklist(id, "viewer", Office.entry(Step.CONTEXT));

        assertThat(office.refused(id)).containsExactly("viewer step.submit");
        assertThat(office.audited(id, "step.submit")).isZero();
    }

    private Map<String, @Nullable Object> form() {
        return engine.repeat(JobType.STEP_ENTERED);
    }

    private void makePrivate(UUID id) {
        jdbc.sql("update engagement set team = null where id = :id")
                .param("id", id)
                .update();
    }
}
