package io.quicksizer.workers.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import io.quicksizer.db.engagement.EngagementStatus;
import io.quicksizer.processes.model.RestartPoint;
import io.quicksizer.processes.model.Step;
import io.quicksizer.workers.access.Person;
import io.quicksizer.workers.access.Refusal;
import io.quicksizer.workers.access.Refusal.Reason;
import io.quicksizer.workers.access.Role;
import io.quicksizer.workers.approval.ApprovalInbox;
import io.quicksizer.workers.approval.DecisionDesk;
import io.quicksizer.workers.approval.DelegatingSignOffs;
import io.quicksizer.workers.approval.DelegationEntry;
import io.quicksizer.workers.approval.ReassigningSignOff;
import io.quicksizer.workers.approval.ReassigningSignOff.Reassigned;
import io.quicksizer.workers.approval.ReassignmentDesk;
import io.quicksizer.workers.approval.ReassignmentProblem;
import io.quicksizer.workers.operations.RestartingEngagement;
import io.quicksizer.workers.result.Answer;
import io.quicksizer.workers.sizing.ProblemCode;
import jakarta.persistence.EntityManagerFactory;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

@UseCaseTest
class ReassigningTest {
    @Autowired
    private Office office;

    @Autowired
    private StandInEngine engine;

    @Autowired
    private TestClock clock;

    @Autowired
    private ReassigningSignOff reassigning;

    @Autowired
    private DelegatingSignOffs delegating;

    @Autowired
    private RestartingEngagement restarting;

    @Autowired
    private ReassignmentDesk choices;

    @Autowired
    private ApprovalInbox inbox;

    @Autowired
    private DecisionDesk desk;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private EntityManagerFactory factory;

    @Autowired
    private TransactionOperations transaction;

    @BeforeEach
    void newDay() {
        office.newDay();
        office.remember("outsider", Set.of(Role.APPROVER), Set.of("legal"));
        office.remember("chief", Set.of(Role.ADMIN, Role.APPROVER, Role.PLANNER), Set.of());
    }

    @Test
    void an_assignee_outside_of_the_group_finds_the_sign_off_and_signs_it() {
        UUID id = office.submitted("Assigned");
        assertThat(reason(office.decide("outsider", id, "approve"))).isEqualTo(Reason.NOT_IN_SIGN_OFF_GROUP);

        Office.accepted(reassign("admin", id, "outsider"));

        assertThat(inbox.of(office.person("outsider")).mine())
                .anyMatch(row -> row.signOff().engagementId().equals(id));
        assertThat(office.decide("outsider", id, "approve").ifDone()).isPresent();
        assertThat(office.status(id)).isEqualTo(EngagementStatus.APPROVED);
        assertThat(office.audited(id, "approval.reassign")).isEqualTo(1);
    }

    @Test
    void the_task_in_tasklist_is_assigned_too_unless_it_is_over() {
        UUID id = office.submitted("Assigned in Tasklist");
        assertThat(engine.holder(id)).isEmpty();
        Office.accepted(reassign("admin", id, "outsider"));
        office.deliver();
        assertThat(engine.holder(id)).contains("outsider");

        UUID decided = office.submitted("Decided before");
        engine.away(true);
        Office.accepted(reassign("admin", decided, "outsider"));
        office.decide("approver", decided, "request-changes");
        engine.away(false);
        clock.pass(Duration.ofMinutes(5));
        office.deliver();
        assertThat(engine.task(decided).orElseThrow().step()).isEqualTo(Step.REVIEW);
        assertThat(engine.holder(decided)).contains("planner");
    }

    @Test
    void the_task_that_follows_a_refused_decision_or_a_restart_is_assigned_again() {
        UUID id = office.submitted("Assigned again");
        Office.accepted(reassign("admin", id, "outsider"));
        office.deliver();

        engine.completeInTasklist(id, "outsider", "{\"decision\":\"reject\",\"comment\":\"\"}");
        office.deliver();
        assertThat(engine.holder(id)).contains("outsider");

        Office.accepted(restarting.restart(office.person("admin"), id, RestartPoint.APPROVAL, "for a test"));
        office.deliver();
        assertThat(engine.holder(id)).contains("outsider");
    }

    @Test
    void an_assignee_in_another_spelling_is_the_person_who_is_meant() {
        UUID id = office.submitted("Assigned in another spelling");

        Office.accepted(reassign("admin", id, "OUTSIDER"));

        assertThat(inbox.of(office.person("outsider")).mine())
                .anyMatch(row -> row.signOff().engagementId().equals(id));
        assertThat(office.decide("outsider", id, "approve").ifDone()).isPresent();
    }

    @Test
    void nobody_assigns_a_sign_off_to_themself() {
        UUID id = office.submitted("To oneself");
        assertThat(reason(reassign("chief", id, "CHIEF"))).isEqualTo(Reason.NOT_TO_YOURSELF);
        assertThat(office.refused(id)).contains("chief approval.reassign");
    }

    @Test
    void nobody_assigns_a_sign_off_to_somebody_for_whom_they_sign() {
        String today = clock.instant().toString().substring(0, 10);
        office.remember("absent", Set.of(Role.APPROVER), Set.of("legal"));
        Office.accepted(delegating.delegate(office.person("absent"), new DelegationEntry("chief", today, today)));
        UUID id = office.submitted("By a detour");
        Office.accepted(reassign("chief", id, "absent"));
        assertThat(reason(office.decide("chief", id, "approve"))).isEqualTo(Reason.NOT_IN_SIGN_OFF_GROUP);
        assertThat(office.decide("absent", id, "approve").ifDone()).isPresent();
    }

    @Test
    void whoever_was_chosen_for_a_level_that_was_signed_meanwhile_does_not_get_the_next_one() {
        UUID id = office.submittedForTwoLevels("Signed meanwhile");
        Office.accepted(office.decide("approver", id, "approve"));

        assertThat(reassigning.reassign(office.person("admin"), id, 1, "outsider", "on holiday"))
                .isInstanceOf(Answer.Conflicting.class);

        assertThat(reason(office.decide("outsider", id, "approve"))).isEqualTo(Reason.NOT_IN_SIGN_OFF_GROUP);
        Office.accepted(reassigning.reassign(office.person("admin"), id, 2, "outsider", "on holiday"));
        assertThat(office.decide("outsider", id, "approve").ifDone()).isPresent();
    }

    @Test
    void whoever_submitted_neither_assigns_it_nor_gets_it_assigned() {
        UUID id = office.at("Own", Step.REVIEW);
        office.enter("lead", id, Step.REVIEW, Office.entry(Step.REVIEW));
        assertThat(problem(reassign("admin", id, "lead"))).isEqualTo(ReassignmentProblem.ASSIGNEE_NOT_ELIGIBLE);

        UUID chiefs = office.at("Chief's", Step.REVIEW);
        office.enter("chief", chiefs, Step.REVIEW, Office.entry(Step.REVIEW));
        assertThat(reason(reassign("chief", chiefs, "outsider"))).isEqualTo(Reason.SUBMITTER_CANNOT_ASSIGN);
    }

    @Test
    void whoever_entered_part_of_it_or_owns_it_does_not_choose_who_signs() {
        UUID sized = office.at("Sized by an administrator", Step.SIZING);
        Office.accepted(office.enter("chief", sized, Step.SIZING, Office.entry(Step.SIZING)));
        Office.accepted(office.enter("planner", sized, Step.REVIEW, Office.entry(Step.REVIEW)));
        assertThat(reason(reassign("chief", sized, "outsider"))).isEqualTo(Reason.OWN_WORK_CANNOT_ASSIGN);
        assertThat(office.refused(sized)).containsExactly("chief approval.reassign");
        Office.accepted(reassign("admin", sized, "outsider"));

        UUID owned = office.submitted("Owned by an administrator");
        jdbc.sql("update engagement set owner = 'chief' where id = :id")
                .param("id", owned)
                .update();
        assertThat(reason(reassign("chief", owned, "outsider"))).isEqualTo(Reason.OWN_WORK_CANNOT_ASSIGN);
    }

    @Test
    void only_approvers_with_access_get_it_and_only_administrators_give_it_for_a_reason() {
        UUID id = office.submitted("Who");
        assertThat(problem(reassign("admin", id, "viewer"))).isEqualTo(ReassignmentProblem.ASSIGNEE_NOT_ELIGIBLE);
        assertThat(problem(reassign("admin", id, "nobody"))).isEqualTo(ReassignmentProblem.ASSIGNEE_UNKNOWN);
        assertThat(problem(reassigning.reassign(office.person("admin"), id, "outsider", " ")))
                .isEqualTo(ReassignmentProblem.REASON_MISSING);
        assertThat(problem(reassigning.reassign(office.person("admin"), id, "outsider", "x".repeat(501))))
                .isEqualTo(ProblemCode.TEXT_TOO_LONG);
        assertThat(problem(reassigning.reassign(office.person("admin"), id, "outsider", "away\b")))
                .isEqualTo(ProblemCode.TEXT_NOT_PRINTABLE);
        assertThat(reason(reassign("approver", id, "outsider"))).isEqualTo(Reason.NOT_AN_ADMINISTRATOR);
        assertThat(reassign("admin", office.opened("Draft"), "outsider")).isInstanceOf(Answer.Conflicting.class);
    }

    @Test
    void an_administrator_chooses_among_those_who_may_sign() {
        UUID id = office.submitted("Chosen");

        assertThat(chosen("admin", id)).contains("outsider", "approver2").doesNotContain("planner", "viewer");
        assertThat(chosen("chief", id)).contains("outsider").doesNotContain("chief");
        assertThat(choices.of(office.person("approver"), id)).isEmpty();
        assertThat(choices.of(office.person("admin"), office.opened("Not submitted")))
                .isEmpty();

        UUID chiefs = office.at("Submitted by an administrator", Step.REVIEW);
        office.enter("chief", chiefs, Step.REVIEW, Office.entry(Step.REVIEW));
        assertThat(choices.of(office.person("chief"), chiefs).orElseThrow().refusal())
                .hasValue(Refusal.because(Reason.SUBMITTER_CANNOT_ASSIGN));
        assertThat(chosen("chief", chiefs)).isEmpty();
    }

    @Test
    void every_approver_can_be_chosen_however_many_there_are_with_a_few_statements() {
        UUID id = office.submitted("Chosen among many");
        Statistics statistics = factory.unwrap(SessionFactory.class).getStatistics();
        statistics.setStatisticsEnabled(true);
        transaction.executeWithoutResult(status -> {
            hire(600);
            statistics.clear();
            assertThat(chosen("admin", id)).hasSizeGreaterThan(600).contains("aaa-1", "aaa-600", "outsider");
            assertThat(statistics.getPrepareStatementCount()).isLessThan(50);
            status.setRollbackOnly();
        });
    }

    /** Hires approvers who come first in any list, until the transaction is rolled back. */
    private void hire(int count) {
        jdbc.sql("""
                        insert into person (user_name, display_name, first_seen_at, last_sign_in_at)
                        select 'aaa-' || n, 'Aaa ' || n, now(), now() from generate_series(1, :count) n""").param("count", count).update();
        jdbc.sql("insert into person_role (user_name, role) select user_name, 'APPROVER' from person"
                        + " where user_name like 'aaa-%'")
                .update();
        jdbc.sql("insert into person_group (user_name, group_name) select user_name, 'legal' from person"
                        + " where user_name like 'aaa-%'")
                .update();
    }

    @Test
    void a_sign_off_that_nobody_may_give_is_marked_until_it_is_reassigned() {
        UUID id = office.submitted("Asked of nobody");
        assertThat(marked("admin", id)).isFalse();
        jdbc.sql("update approval_level set group_name = 'empty-group' where revision_id = :revision")
                .param("revision", office.revision(id).orElseThrow().id())
                .update();
        assertThat(marked("admin", id)).isTrue();

        Office.accepted(reassign("admin", id, "outsider"));

        assertThat(marked("admin", id)).isFalse();
        assertThat(office.decide("outsider", id, "approve").ifDone()).isPresent();
    }

    private List<String> chosen(String actor, UUID id) {
        return choices.of(office.person(actor), id).orElseThrow().approvers().stream()
                .map(Person::userName)
                .toList();
    }

    private boolean marked(String reader, UUID id) {
        boolean listed = inbox.marked(office.person(reader)).others().stream()
                .filter(row -> row.signOff().engagementId().equals(id))
                .findFirst()
                .orElseThrow()
                .nobody();
        UUID revision = office.revision(id).orElseThrow().id();
        assertThat(desk.of(office.person(reader), revision)
                        .ifDone()
                        .orElseThrow()
                        .nobody())
                .isEqualTo(listed);
        return listed;
    }

    @Test
    void an_assignment_ends_when_the_level_escalates() {
        UUID id = office.submitted("Overdue assignment");
        Office.accepted(reassign("admin", id, "outsider"));
        clock.pass(Duration.ofDays(4));
        engine.timeLimitPasses(id);
        assertThat(reason(office.decide("outsider", id, "approve"))).isEqualTo(Reason.NOT_IN_SIGN_OFF_GROUP);
    }

    @Test
    void an_administrator_delegates_for_an_approver_who_is_away_but_never_to_themself() {
        String today = clock.instant().toString().substring(0, 10);
        assertThat(reason(delegating.delegateFor(
                        office.person("chief"), "approver2", new DelegationEntry("chief", today, today), "ill")))
                .isEqualTo(Reason.NOT_TO_YOURSELF);
        Office.accepted(delegating.delegateFor(
                office.person("chief"), "approver2", new DelegationEntry("outsider", today, today), "ill"));
        UUID id = office.submitted("Delegated by another");
        assertThat(office.decide("outsider", id, "approve").ifDone()).isPresent();
    }

    private Answer<Reassigned> reassign(String actor, UUID id, String assignee) {
        return reassigning.reassign(office.person(actor), id, assignee, "on holiday");
    }

    private static Reason reason(Answer<?> answer) {
        return ((Answer.Refused<?>) answer).refusal().reason();
    }

    private static Object problem(Answer<?> answer) {
        return ((Answer.Invalid<?>) answer).problems().getFirst().code();
    }
}
