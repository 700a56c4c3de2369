package io.quicksizer.workers.usecase;

import static io.quicksizer.workers.usecase.Office.accepted;
import static org.assertj.core.api.Assertions.assertThat;

import io.quicksizer.db.engagement.EngagementStatus;
import io.quicksizer.db.outbox.OutboxMessageRepository;
import io.quicksizer.db.revision.RevisionRepository;
import io.quicksizer.db.revision.RevisionStatus;
import io.quicksizer.processes.job.JobRefused;
import io.quicksizer.processes.model.JobType;
import io.quicksizer.processes.model.Step;
import io.quicksizer.workers.engagement.StoppingEngagement;
import io.quicksizer.workers.operations.MessageAdministration;
import io.quicksizer.workers.result.Answer;
import io.quicksizer.workers.result.Conflict;
import io.quicksizer.workers.result.ConflictCode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@UseCaseTest
class WithdrawalTest {
    @Autowired
    private Office office;

    @Autowired
    private StandInEngine engine;

    @Autowired
    private TestClock clock;

    @Autowired
    private StoppingEngagement stopping;

    @Autowired
    private RevisionRepository revisions;

    @Autowired
    private OutboxMessageRepository messages;

    @Autowired
    private MessageAdministration administration;

    @BeforeEach
    void newDay() {
        office.newDay();
    }

    @Test
    void a_planner_withdraws_at_any_step_and_nothing_waits_any_more() {
        UUID id = office.at("Withdrawn", Step.SIZING);
        accepted(stopping.withdraw(office.person("planner"), id, "no longer needed"));
        office.deliver();
        assertThat(office.status(id)).isEqualTo(EngagementStatus.WITHDRAWN);
        assertThat(office.waiting(id)).isEmpty();
        assertThat(engine.leading(id)).isEmpty();
        assertThat(stopping.withdraw(office.person("planner"), id, "again")).isInstanceOf(Answer.Conflicting.class);
        assertThat(engine.repeat(JobType.CLOSE_ENGAGEMENT)).isEmpty();
        assertThat(office.audited(id, "engagement.close")).isEqualTo(1);
    }

    @Test
    void an_engagement_in_approval_is_withdrawn_with_its_revision() {
        UUID id = office.submitted("In approval");
        accepted(stopping.withdraw(office.person("planner"), id, ""));
        office.deliver();
        assertThat(office.status(id)).isEqualTo(EngagementStatus.WITHDRAWN);
        assertThat(revisions.findByEngagementIdAndNumber(id, 1).orElseThrow().status())
                .isEqualTo(RevisionStatus.WITHDRAWN);
        assertThat(engine.incidentMessages()).isEmpty();
    }

    @Test
    void a_withdrawal_that_crosses_the_last_approval_ends_the_engagement_without_an_incident() {
        UUID id = office.submitted("Crossing");
        engine.away(true);
        accepted(stopping.withdraw(office.person("planner"), id, ""));
        engine.completeInTasklist(id, "approver2", "{\"decision\":\"approve\",\"comment\":\"\"}");
        assertThat(office.status(id)).isEqualTo(EngagementStatus.IN_APPROVAL);

        engineIsBack();
        assertThat(office.status(id)).isEqualTo(EngagementStatus.WITHDRAWN);
        assertThat(office.documents(id)).isZero();
        assertThat(engine.incidentMessages()).isEmpty();
    }

    @Test
    void nobody_decides_in_the_portal_on_what_is_being_withdrawn() {
        UUID id = office.submitted("Being withdrawn");
        engine.away(true);
        accepted(stopping.withdraw(office.person("planner"), id, ""));
        assertThat(office.decide("approver2", id, "approve"))
                .isInstanceOfSatisfying(
                        Answer.Conflicting.class,
                        answer -> assertThat(answer.conflict()).isEqualTo(Conflict.of(ConflictCode.BEING_STOPPED)));
        assertThat(office.decisions(id)).isZero();
        engineIsBack();
        assertThat(office.status(id)).isEqualTo(EngagementStatus.WITHDRAWN);
    }

    @Test
    void a_withdrawal_that_crosses_the_end_of_a_rejection_changes_nothing() {
        UUID id = office.submitted("Rejected");
        engine.tamper(job -> {
            if (job.type() == JobType.CLOSE_ENGAGEMENT) {
                throw new JobRefused("not yet");
            }
            return job;
        });
        office.decide("approver2", id, "reject");
        engine.away(true);
        accepted(stopping.withdraw(office.person("planner"), id, ""));
        engine.tamper(job -> job);
        StandInEngine.Instance instance = engine.leading(id).getFirst();
        engine.retry(instance);
        engine.jumpTo(instance, JobType.CLOSE_ENGAGEMENT, Map.of("outcome", "WITHDRAWN"));
        assertThat(instance.incident()).isEmpty();
        assertThat(office.status(id)).isEqualTo(EngagementStatus.REJECTED);
        accepted(administration.abandon(office.person("admin"), undelivered(id)));
        engineIsBack();
    }

    @Test
    void what_ends_a_running_engagement_is_not_abandoned() {
        UUID withdrawn = office.submitted("Withdrawal not abandoned");
        UUID cancelled = office.at("Cancellation not abandoned", Step.SCOPE);
        engine.away(true);
        accepted(stopping.withdraw(office.person("planner"), withdrawn, ""));
        accepted(stopping.cancel(office.person("admin"), cancelled, "wrong customer"));
        for (UUID id : List.of(withdrawn, cancelled)) {
            assertThat(administration.abandon(office.person("admin"), undelivered(id)))
                    .isEqualTo(new Answer.Conflicting<>(Conflict.of(ConflictCode.MESSAGE_ENDS_ENGAGEMENT), 0));
            accepted(administration.sendAgain(office.person("admin"), undelivered(id)));
        }
        engineIsBack();
        assertThat(office.status(withdrawn)).isEqualTo(EngagementStatus.WITHDRAWN);
        assertThat(office.status(cancelled)).isEqualTo(EngagementStatus.CANCELLED);
    }

    private UUID undelivered(UUID engagement) {
        return messages.findOpen(engagement).getFirst().id();
    }

    private void engineIsBack() {
        engine.away(false);
        clock.pass(Duration.ofMinutes(5));
        office.deliver();
    }

    @Test
    void a_review_that_withdraws_ends_the_engagement() {
        UUID id = office.at("In the review", Step.REVIEW);
        accepted(office.enter("planner", id, Step.REVIEW, "{\"action\":\"withdraw\",\"comment\":\"\"}"));
        assertThat(office.status(id)).isEqualTo(EngagementStatus.WITHDRAWN);
        assertThat(engine.incidentMessages()).isEmpty();
    }

    @Test
    void only_administrators_cancel_and_only_planners_of_the_engagement_withdraw() {
        UUID id = office.opened("Rights");
        assertThat(stopping.cancel(office.person("planner"), id, "")).isInstanceOf(Answer.Refused.class);
        assertThat(stopping.withdraw(office.person("viewer"), id, "")).isInstanceOf(Answer.Refused.class);
        accepted(stopping.cancel(office.person("admin"), id, "wrong customer"));
        office.deliver();
        assertThat(office.status(id)).isEqualTo(EngagementStatus.CANCELLED);
    }
}
