package io.quicksizer.workers.usecase;

import static io.quicksizer.workers.usecase.Office.accepted;
import static org.assertj.core.api.Assertions.assertThat;

import io.quicksizer.db.engagement.EngagementStatus;
import io.quicksizer.db.journal.Visit;
import io.quicksizer.db.revision.RevisionRepository;
import io.quicksizer.db.revision.RevisionStatus;
import io.quicksizer.processes.job.JobRefused;
import io.quicksizer.processes.model.JobType;
import io.quicksizer.processes.model.RestartPoint;
import io.quicksizer.processes.model.Step;
import io.quicksizer.workers.operations.RestartingEngagement;
import io.quicksizer.workers.operations.WatchingRuns;
import io.quicksizer.workers.result.Answer;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@UseCaseTest
class RestartTest {
    @Autowired
    private Office office;

    @Autowired
    private StandInEngine engine;

    @Autowired
    private RestartingEngagement restarting;

    @Autowired
    private WatchingRuns watching;

    @Autowired
    private RevisionRepository revisions;

    @BeforeEach
    void newDay() {
        office.newDay();
    }

    @Test
    void from_the_order_on_the_former_visit_takes_no_entry() {
        UUID id = office.at("Ordered", Step.SCENARIOS);
        Visit before = office.waiting(id).orElseThrow();
        order(id, RestartPoint.SCOPE);
        assertThat(office.waiting(id)).isEmpty();
        assertThat(office.enterOnly("planner", id, Step.SCENARIOS, Office.entry(Step.SCENARIOS)))
                .isInstanceOf(Answer.Conflicting.class);
        office.deliver();
        assertThat(office.step(id)).contains(Step.SCOPE);
        assertThat(office.waiting(id).orElseThrow().element().runId())
                .isEqualTo(before.element().runId());
        assertThat(engine.leading(id)).hasSize(1);
    }

    @Test
    void tasks_that_tasklist_shows_only_after_a_restart_are_ended_and_no_others() {
        UUID id = office.submitted("Ghost");
        long completed = office.journal(id).getFirst().element().instanceKey();
        long left = office.waiting(id).orElseThrow().element().instanceKey();
        order(id, RestartPoint.SCOPE);
        watching.compare();
        assertThat(engine.endedTasks()).doesNotContain(left);
        office.deliver();
        long present = office.waiting(id).orElseThrow().element().instanceKey();
        watching.compare();
        assertThat(engine.endedTasks()).contains(left).doesNotContain(completed, present);
    }

    @Test
    void an_incident_is_no_obstacle() {
        engine.tamper(job -> {
            if (job.type() == JobType.FREEZE_REVISION) {
                throw new JobRefused("stopped by the test");
            }
            return job;
        });
        UUID id = office.submitted("Incident");
        assertThat(office.status(id)).isEqualTo(EngagementStatus.DRAFT);
        engine.tamper(job -> job);
        order(id, RestartPoint.REVIEW);
        office.deliver();
        assertThat(office.step(id)).contains(Step.REVIEW);
        accepted(office.enter("planner", id, Step.REVIEW, Office.entry(Step.REVIEW)));
        assertThat(office.step(id)).contains(Step.SIGN_OFF);
    }

    @Test
    void a_review_that_was_submitted_before_the_restart_freezes_nothing_afterwards() {
        UUID id = office.at("Stale", Step.REVIEW);
        accepted(office.enterOnly("planner", id, Step.REVIEW, Office.entry(Step.REVIEW)));
        order(id, RestartPoint.SCOPE);
        office.deliver();
        engine.jumpTo(engine.leading(id).getFirst(), JobType.FREEZE_REVISION, java.util.Map.of());
        assertThat(engine.incidentMessages().getFirst()).contains("nothing was submitted in the review of revision 1");
        assertThat(office.revision(id)).isEmpty();
    }

    @Test
    void a_restart_in_the_wizard_takes_the_submitted_revision_back() {
        UUID id = office.submitted("Taken back");
        order(id, RestartPoint.SIZING);
        assertThat(office.status(id)).isEqualTo(EngagementStatus.CHANGES_REQUESTED);
        assertThat(office.decide("approver2", id, "approve")).isInstanceOf(Answer.Conflicting.class);
        office.deliver();
        assertThat(revisions.findByEngagementIdAndNumber(id, 1).orElseThrow().status())
                .isEqualTo(RevisionStatus.WITHDRAWN);
        assertThat(office.step(id)).contains(Step.SIZING);
        assertThat(engine.called(id)).isEmpty();
    }

    @Test
    void a_restarted_approval_asks_the_open_levels_only_and_moves_no_deadline() {
        UUID id = office.submittedForTwoLevels("Approval again");
        accepted(office.decide("approver", id, "approve"));
        Instant due = office.levels(id).get(1).dueAt().orElseThrow();
        order(id, RestartPoint.APPROVAL);
        office.deliver();
        assertThat(engine.incidentMessages()).isEmpty();
        assertThat(office.levels(id).get(1).dueAt()).contains(due);
        assertThat(office.decide("senior", id, "approve").ifDone()).isPresent();
        assertThat(office.status(id)).isEqualTo(EngagementStatus.APPROVED);
        assertThat(office.decisions(id)).isEqualTo(2);
    }

    @Test
    void a_restart_that_comes_twice_or_after_a_rebuild_moves_nothing() {
        UUID id = office.at("Once", Step.SIZING);
        order(id, RestartPoint.SCOPE);
        office.deliver();
        UUID visit = office.waiting(id).orElseThrow().id();
        office.deliver();
        assertThat(office.waiting(id).orElseThrow().id()).isEqualTo(visit);
    }

    private void order(UUID id, RestartPoint point) {
        accepted(restarting.restart(office.person("admin"), id, point, "test"));
    }
}
