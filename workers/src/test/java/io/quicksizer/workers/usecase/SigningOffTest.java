package io.quicksizer.workers.usecase;

import static io.quicksizer.workers.usecase.Office.accepted;
import static org.assertj.core.api.Assertions.assertThat;

import io.quicksizer.db.approval.ApprovalLevel;
import io.quicksizer.db.engagement.EngagementStatus;
import io.quicksizer.processes.model.JobType;
import io.quicksizer.processes.model.Step;
import io.quicksizer.workers.access.Refusal.Reason;
import io.quicksizer.workers.access.Role;
import io.quicksizer.workers.approval.Deciding;
import io.quicksizer.workers.approval.DelegatingSignOffs;
import io.quicksizer.workers.approval.DelegationEntry;
import io.quicksizer.workers.result.Answer;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@UseCaseTest
class SigningOffTest {
    private static final String APPROVE = "{\"decision\":\"approve\",\"comment\":\"\"}";

    @Autowired
    private Office office;

    @Autowired
    private StandInEngine engine;

    @Autowired
    private TestClock clock;

    @Autowired
    private DelegatingSignOffs delegating;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void newDay() {
        office.newDay();
    }

    @Test
    void whoever_submitted_does_not_sign_even_as_a_member_of_the_group() {
        UUID id = office.at("Own", Step.REVIEW);
        accepted(office.enter("lead", id, Step.REVIEW, Office.entry(Step.REVIEW)));
        assertThat(reason(office.decide("lead", id, "approve"))).isEqualTo(Reason.SUBMITTER_CANNOT_SIGN_OFF);
        engine.completeInTasklist(id, "lead", APPROVE);
        assertThat(office.decisions(id)).isZero();
        assertThat(office.status(id)).isEqualTo(EngagementStatus.IN_APPROVAL);
        assertThat(office.refused(id)).contains("lead revision.decide");
        assertThat(office.decide("approver2", id, "approve").ifDone()).isPresent();
        assertThat(office.status(id)).isEqualTo(EngagementStatus.APPROVED);
    }

    @Test
    void an_assignee_signs_nothing_while_the_engine_does_not_show_that_it_authenticates() {
        UUID id = office.submitted("Anonymous");
        engine.authenticates(false);
        engine.completeInTasklist(id, "approver", APPROVE);
        assertThat(office.decisions(id)).isZero();
        assertThat(office.step(id)).contains(Step.SIGN_OFF);
        assertThat(office.refused(id)).contains("approver revision.decide");
        assertThat(engine.incidentMessages()).isEmpty();

        engine.authenticates(true);
        engine.completeInTasklist(id, "APPROVER", APPROVE);
        assertThat(office.status(id)).isEqualTo(EngagementStatus.APPROVED);
        assertThat(jdbc.sql("select d.actor from approval_decision d join revision r on r.id = d.revision_id"
                                + " where r.engagement_id = :id")
                        .param("id", id)
                        .query(String.class)
                        .single())
                .isEqualTo("approver");
    }

    @Test
    void a_decision_is_not_lost_when_the_engine_does_not_answer_whether_it_authenticates() {
        UUID id = office.submitted("Overloaded");
        engine.silentToStrangers(true);
        engine.completeInTasklist(id, "approver", APPROVE);
        assertThat(office.refused(id)).doesNotContain("approver revision.decide");
        engine.silentToStrangers(false);
        engine.retry(engine.called(id).orElseThrow());
        assertThat(office.status(id)).isEqualTo(EngagementStatus.APPROVED);
    }

    @Test
    void planners_viewers_and_members_of_other_groups_do_not_sign() {
        UUID id = office.submitted("Others");
        assertThat(reason(office.decide("planner2", id, "approve"))).isEqualTo(Reason.NOT_AN_APPROVER);
        assertThat(reason(office.decide("viewer", id, "approve"))).isEqualTo(Reason.NOT_AN_APPROVER);
        assertThat(reason(office.decide("senior", id, "approve"))).isEqualTo(Reason.NOT_IN_SIGN_OFF_GROUP);
        assertThat(reason(office.decide("admin", id, "approve"))).isEqualTo(Reason.NOT_AN_APPROVER);
        for (String person : new String[] {"planner", "viewer", "senior", "admin", "nobody-known", ""}) {
            engine.completeInTasklist(id, person, APPROVE);
        }
        assertThat(office.decisions(id)).isZero();
        assertThat(engine.incidentMessages()).isEmpty();
        assertThat(office.step(id)).contains(Step.SIGN_OFF);
    }

    @Test
    void two_levels_are_signed_by_two_people_and_one_decision_is_not_enough() {
        UUID id = office.submittedForTwoLevels("Large");
        assertThat(office.levels(id)).extracting(ApprovalLevel::level).containsExactly(1, 2);
        assertThat(office.decide("approver", id, "approve").ifDone()).isPresent();
        assertThat(office.status(id)).isEqualTo(EngagementStatus.IN_APPROVAL);
        assertThat(office.documents(id)).isZero();

        assertThat(reason(office.decide("approver", id, "approve"))).isEqualTo(Reason.SIGNED_ANOTHER_LEVEL);
        assertThat(office.decide("senior", id, "approve").ifDone()).isPresent();
        assertThat(office.status(id)).isEqualTo(EngagementStatus.APPROVED);
        assertThat(engine.incidentMessages()).isEmpty();
    }

    @Test
    void a_delegate_signs_for_who_is_in_the_group_but_never_their_own_submission() {
        office.remember("deputy", Set.of(Role.APPROVER), Set.of("other-group"));
        String today = clock.instant().toString().substring(0, 10);
        delegating.delegate(office.person("approver2"), new DelegationEntry("deputy", today, today));
        UUID id = office.submitted("Delegated");
        assertThat(office.decide("deputy", id, "approve").ifDone()).isPresent();
        assertThat(office.status(id)).isEqualTo(EngagementStatus.APPROVED);
    }

    @Test
    void a_rejection_and_a_request_for_changes_end_the_approval_at_once() {
        UUID rejected = office.submittedForTwoLevels("Rejected");
        office.decide("approver", rejected, "reject");
        assertThat(office.status(rejected)).isEqualTo(EngagementStatus.REJECTED);

        UUID back = office.submitted("Back");
        office.decide("approver", back, "request-changes");
        assertThat(office.status(back)).isEqualTo(EngagementStatus.CHANGES_REQUESTED);
        assertThat(office.engagement(back).currentRevisionNumber()).isEqualTo(2);
        assertThat(office.step(back)).contains(Step.REVIEW);
        assertThat(engine.incidentMessages()).isEmpty();
    }

    @Test
    void the_deadline_after_five_refused_decisions_is_the_first_one() {
        UUID id = office.submitted("Refused");
        Instant due = due(id);
        for (int times = 0; times < 5; times++) {
            clock.pass(Duration.ofHours(1));
            engine.completeInTasklist(id, "planner", APPROVE);
        }
        assertThat(office.decisions(id)).isZero();
        assertThat(due(id)).isEqualTo(due);
        assertThat(office.audited(id, "approval.offer")).isEqualTo(1);
    }

    @Test
    void an_escalation_climbs_to_the_next_group_then_to_the_administrators_and_ends() {
        UUID id = office.submitted("Overdue");
        clock.pass(Duration.ofDays(4));
        engine.timeLimitPasses(id);
        assertThat(group(id)).isEqualTo("senior-approvers");
        assertThat(reason(office.decide("approver2", id, "approve"))).isEqualTo(Reason.NOT_IN_SIGN_OFF_GROUP);

        clock.pass(Duration.ofDays(4));
        engine.timeLimitPasses(id);
        assertThat(group(id)).isEqualTo(ApprovalLevel.ADMINISTRATORS);
        assertThat(office.levels(id).getFirst().dueAt()).isEmpty();
        clock.pass(Duration.ofDays(400));
        engine.timeLimitPasses(id);
        assertThat(group(id)).isEqualTo(ApprovalLevel.ADMINISTRATORS);
        assertThat(office.audited(id, "approval.escalate")).isEqualTo(2);

        assertThat(reason(office.decide("senior", id, "approve"))).isEqualTo(Reason.NOT_IN_SIGN_OFF_GROUP);
        assertThat(office.decide("admin", id, "approve").ifDone()).isPresent();
        assertThat(office.status(id)).isEqualTo(EngagementStatus.APPROVED);
    }

    @Test
    void a_decision_made_in_time_counts_although_the_limit_passes_before_the_engine_hears_of_it() {
        UUID one = office.submitted("In time");
        office.decideOnly("approver", one, "approve");
        clock.pass(Duration.ofDays(4));
        engine.timeLimitPasses(one);
        office.deliver();
        assertThat(engine.incidentMessages()).isEmpty();
        assertThat(office.status(one)).isEqualTo(EngagementStatus.APPROVED);
        assertThat(office.audited(one, "approval.escalate")).isZero();

        UUID two = office.submittedForTwoLevels("In time, first of two");
        office.decideOnly("approver", two, "approve");
        clock.pass(Duration.ofDays(4));
        engine.timeLimitPasses(two);
        office.deliver();
        assertThat(office.step(two)).contains(Step.SIGN_OFF);
        assertThat(office.decide("senior", two, "reject").ifDone()).isPresent();
        assertThat(office.status(two)).isEqualTo(EngagementStatus.REJECTED);
        assertThat(engine.incidentMessages()).isEmpty();
    }

    @Test
    void nobody_decides_between_the_end_of_the_time_limit_and_the_next_offer() {
        UUID id = office.submitted("Between");
        engine.tamper(job -> {
            if (job.type() == JobType.STEP_ENTERED) {
                throw new IllegalStateException("The next visit is not begun yet");
            }
            return job;
        });
        clock.pass(Duration.ofDays(4));
        engine.timeLimitPasses(id);
        assertThat(office.step(id)).isEmpty();
        assertThat(office.decide("approver", id, "approve")).isInstanceOf(Answer.Conflicting.class);
        assertThat(office.decisions(id)).isZero();

        engine.tamper(UnaryOperator.identity());
        engine.retry(engine.called(id).orElseThrow());
        assertThat(office.decide("senior", id, "approve").ifDone()).isPresent();
        assertThat(office.status(id)).isEqualTo(EngagementStatus.APPROVED);
    }

    @Test
    void an_administrator_who_submitted_does_not_sign_at_the_end_of_the_escalation() {
        office.remember("boss", Set.of(Role.ADMIN, Role.PLANNER), Set.of());
        UUID id = office.at("Boss", Step.REVIEW);
        accepted(office.enter("boss", id, Step.REVIEW, Office.entry(Step.REVIEW)));
        for (int link = 0; link < 2; link++) {
            clock.pass(Duration.ofDays(4));
            engine.timeLimitPasses(id);
        }
        assertThat(reason(office.decide("boss", id, "approve"))).isEqualTo(Reason.SUBMITTER_CANNOT_SIGN_OFF);
        assertThat(office.decide("admin", id, "approve").ifDone()).isPresent();
    }

    @Test
    void whoever_is_asked_is_reminded_once() {
        UUID id = office.submitted("Reminded");
        engine.reminderIsDue(id);
        engine.reminderIsDue(id);
        assertThat(office.audited(id, "approval.remind")).isEqualTo(1);
        clock.pass(Duration.ofDays(4));
        engine.timeLimitPasses(id);
        engine.reminderIsDue(id);
        assertThat(office.audited(id, "approval.remind")).isEqualTo(2);
    }

    private Instant due(UUID id) {
        return office.levels(id).getFirst().dueAt().orElseThrow();
    }

    private String group(UUID id) {
        return office.levels(id).getFirst().currentGroup();
    }

    private static Reason reason(Answer<Deciding.Receipt> answer) {
        assertThat(answer).isInstanceOf(Answer.Refused.class);
        return ((Answer.Refused<Deciding.Receipt>) answer).refusal().reason();
    }
}
