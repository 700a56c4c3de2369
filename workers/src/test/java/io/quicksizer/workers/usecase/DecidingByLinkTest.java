package io.quicksizer.workers.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quicksizer.db.engagement.EngagementStatus;
import io.quicksizer.processes.model.Step;
import io.quicksizer.workers.access.Role;
import io.quicksizer.workers.approval.DecidingByLink;
import io.quicksizer.workers.approval.DecidingByLink.Approved;
import io.quicksizer.workers.approval.DecidingByLink.LinkState;
import io.quicksizer.workers.approval.DecisionLinks;
import io.quicksizer.workers.approval.DelegatingSignOffs;
import io.quicksizer.workers.approval.DelegationEntry;
import io.quicksizer.workers.approval.ReassigningSignOff;
import io.quicksizer.workers.operations.RecallingRevision;
import io.quicksizer.workers.people.HandingOverEngagement;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** The links in mails that lead to a decision. */
@UseCaseTest
class DecidingByLinkTest {
    @Autowired
    private Office office;

    @Autowired
    private StandInEngine engine;

    @Autowired
    private TestClock clock;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private DecisionLinks links;

    @Autowired
    private DecidingByLink deciding;

    @Autowired
    private DelegatingSignOffs delegating;

    @Autowired
    private ReassigningSignOff reassigning;

    @Autowired
    private HandingOverEngagement handingOver;

    @Autowired
    private RecallingRevision recalling;

    @Autowired
    private TransactionOperations transaction;

    @BeforeEach
    void newDay() {
        office.newDay();
        jdbc.sql("delete from decision_link").update();
    }

    @Test
    void a_link_is_opened_as_often_as_one_likes_and_approves_once() {
        UUID id = office.submitted("By link");
        String token = link("approver", id);
        assertThat(state("approver", token)).isEqualTo(LinkState.VALID);
        assertThat(state("approver", token)).isEqualTo(LinkState.VALID);
        assertThat(office.decisions(id)).isZero();

        Approved approved = approve("approver", token);
        office.deliver();

        assertThat(approved.answer().flatMap(answer -> answer.ifDone())).isPresent();
        assertThat(office.status(id)).isEqualTo(EngagementStatus.APPROVED);
        assertThat(approve("approver", token).link().state()).isEqualTo(LinkState.USED);
        assertThat(state("approver", token)).isEqualTo(LinkState.USED);
        assertThat(office.decisions(id)).isEqualTo(1);
        assertThat(audited("DONE", "decision-link.approve")).isEqualTo(1);
        assertThat(audited("REFUSED", "decision-link.approve")).isEqualTo(1);
    }

    @Test
    void a_link_is_of_no_use_to_another_person_and_says_nothing_about_the_engagement() {
        UUID id = office.submitted("Forwarded");
        String token = link("approver", id);
        DecidingByLink.OpenedLink opened = deciding.open(office.person("approver2"), token);
        assertThat(opened.state()).isEqualTo(LinkState.OF_ANOTHER_PERSON);
        assertThat(opened.engagementId()).isNull();
        assertThat(opened.waiting()).isNull();
        assertThat(approve("approver2", token).link().state()).isEqualTo(LinkState.OF_ANOTHER_PERSON);
        assertThat(office.decisions(id)).isZero();
        assertThat(state("approver", token)).isEqualTo(LinkState.VALID);
        assertThat(audited("REFUSED", "decision-link.open")).isEqualTo(1);
    }

    @Test
    void a_link_expires() {
        UUID id = office.submitted("Old");
        String token = link("approver", id);
        clock.pass(Duration.ofDays(3));
        assertThat(state("approver", token)).isEqualTo(LinkState.EXPIRED);
        assertThat(approve("approver", token).link().state()).isEqualTo(LinkState.EXPIRED);
        assertThat(office.decisions(id)).isZero();
    }

    @Test
    void a_link_to_one_level_decides_no_other() {
        UUID id = office.submittedForTwoLevels("Two levels");
        String first = link("approver", id);
        office.decide("approver2", id, "approve");
        assertThat(state("approver", first)).isEqualTo(LinkState.SUPERSEDED);
        assertThat(approve("approver", first).link().state()).isEqualTo(LinkState.SUPERSEDED);
        assertThat(office.decisions(id)).isEqualTo(1);
    }

    @Test
    void a_link_does_not_survive_an_escalation() {
        UUID id = office.submitted("Escalated meanwhile");
        String token = link("approver", id);
        clock.pass(Duration.ofDays(3).minusHours(1));
        assertThat(state("approver", token)).isEqualTo(LinkState.VALID);
        jdbc.sql("update decision_link set expires_at = expires_at + interval '30 days'")
                .update();
        clock.pass(Duration.ofDays(2));
        engine.timeLimitPasses(id);
        assertThat(state("approver", token)).isEqualTo(LinkState.SUPERSEDED);
    }

    @Test
    void a_link_holds_for_the_content_that_it_was_made_for() {
        UUID id = office.submitted("Content");
        String token = link("approver", id);
        jdbc.sql("update decision_link set content_sha256 = repeat('0', 64)").update();
        assertThat(state("approver", token)).isEqualTo(LinkState.SUPERSEDED);
        assertThat(approve("approver", token).link().state()).isEqualTo(LinkState.SUPERSEDED);
        assertThat(office.decisions(id)).isZero();
    }

    @Test
    void nobody_gets_a_link_who_may_not_decide_and_no_token_can_be_made_up() {
        UUID id = office.submitted("For nobody");
        assertThat(links.issue("planner", id)).isEmpty();
        assertThat(links.issue("senior", id)).isEmpty();
        assertThat(state("approver", "made-up")).isEqualTo(LinkState.UNKNOWN);
    }

    @Test
    void clicks_at_the_same_time_approve_once() {
        UUID id = office.submitted("Double click");
        String token = link("approver", id);

        List<Boolean> approved = IntStream.range(0, 4)
                .parallel()
                .mapToObj(click -> isDone(approve("approver", token)))
                .toList();

        assertThat(approved).containsOnlyOnce(true);
        assertThat(office.decisions(id)).isEqualTo(1);
    }

    @Test
    void of_two_mails_about_one_level_the_second_link_decides_nothing_more() {
        UUID id = office.submittedForTwoLevels("Reminded");
        String first = link("approver", id);
        String reminder = link("approver", id);

        assertThat(isDone(approve("approver", first))).isTrue();

        assertThat(state("approver", reminder)).isEqualTo(LinkState.SUPERSEDED);
        assertThat(approve("approver", reminder).link().state()).isEqualTo(LinkState.SUPERSEDED);
        assertThat(office.decisions(id)).isEqualTo(1);
    }

    @Test
    void a_level_that_somebody_decides_at_this_moment_does_not_turn_the_link_to_the_next_one() throws Exception {
        UUID id = office.submittedForTwoLevels("At this moment");
        String token = link("approver", id);
        CompletableFuture<Approved> late = new CompletableFuture<>();

        transaction.executeWithoutResult(status -> {
            office.decideOnly("approver2", id, "approve");
            late.completeAsync(() -> approve("approver", token));
            await().until(() -> jdbc.sql("select exists (select from pg_locks where not granted)")
                    .query(Boolean.class)
                    .single());
        });

        assertThat(late.get(30, TimeUnit.SECONDS).link().state()).isEqualTo(LinkState.SUPERSEDED);
        assertThat(office.decisions(id)).isEqualTo(1);
    }

    @Test
    void a_link_ends_with_the_delegation_that_it_was_made_in() {
        office.remember("link-delegate", Set.of(Role.APPROVER), Set.of("other-group"));
        String today = clock.instant().toString().substring(0, 10);
        UUID delegation = delegating
                .delegate(office.person("approver2"), new DelegationEntry("link-delegate", today, today))
                .ifDone()
                .orElseThrow();
        UUID id = office.submitted("Delegated");
        String token = link("link-delegate", id);
        assertThat(state("link-delegate", token)).isEqualTo(LinkState.VALID);

        clock.pass(Duration.ofDays(1));
        assertThat(withoutRight("link-delegate", token)).isTrue();

        clock.reset();
        assertThat(state("link-delegate", token)).isEqualTo(LinkState.VALID);
        Office.accepted(delegating.end(office.person("approver2"), delegation));
        assertThat(withoutRight("link-delegate", token)).isTrue();
        assertThat(office.decisions(id)).isZero();
    }

    @Test
    void a_link_ends_when_the_sign_off_is_assigned_to_somebody_else() {
        office.remember("link-assignee", Set.of(Role.APPROVER), Set.of("legal"));
        office.remember("link-other", Set.of(Role.APPROVER), Set.of("legal"));
        UUID id = office.submitted("Reassigned");
        String ofTheGroup = link("approver", id);
        Office.accepted(reassigning.reassign(office.person("admin"), id, "link-assignee", "ill"));
        String ofTheAssignee = link("link-assignee", id);

        Office.accepted(reassigning.reassign(office.person("admin"), id, "link-other", "ill, too"));

        assertThat(withoutRight("link-assignee", ofTheAssignee)).isTrue();
        assertThat(state("approver", ofTheGroup)).isEqualTo(LinkState.VALID);
        assertThat(office.decisions(id)).isZero();
    }

    @Test
    void a_link_ends_when_the_revision_becomes_the_approvers_own_work_or_the_approver_loses_the_group() {
        UUID own = office.submitted("Handed to the approver");
        String lead = link("lead", own);
        Office.accepted(handingOver.handOver(office.person("planner"), own, "lead"));
        assertThat(withoutRight("lead", lead)).isTrue();

        office.remember("link-mover", Set.of(Role.APPROVER), Set.of("approvers"));
        UUID id = office.submitted("Left the group");
        String mover = link("link-mover", id);
        office.remember("link-mover", Set.of(Role.APPROVER), Set.of("legal"));
        assertThat(withoutRight("link-mover", mover)).isTrue();
        office.remember("link-mover", Set.of(Role.VIEWER), Set.of());
        assertThat(withoutRight("link-mover", mover)).isTrue();
        assertThat(office.decisions(own) + office.decisions(id)).isZero();
    }

    @Test
    void a_link_does_not_survive_that_the_revision_is_taken_back_and_submitted_again_unchanged() {
        UUID id = office.submitted("Taken back");
        String token = link("approver", id);
        Office.accepted(recalling.recall(office.person("planner"), id));
        office.deliver();
        assertThat(state("approver", token)).isEqualTo(LinkState.SUPERSEDED);

        Office.accepted(office.enter("planner", id, Step.REVIEW, Office.entry(Step.REVIEW)));

        assertThat(state("approver", token)).isEqualTo(LinkState.SUPERSEDED);
        assertThat(approve("approver", token).link().state()).isEqualTo(LinkState.SUPERSEDED);
        assertThat(office.decisions(id)).isZero();
    }

    @Test
    void the_database_keeps_no_token() {
        String token = link("approver", office.submitted("Hashed"));
        assertThat(jdbc.sql("select decision_link::text from decision_link")
                        .query(String.class)
                        .list())
                .hasSize(1)
                .allSatisfy(row -> assertThat(row).doesNotContain(token));
    }

    private String link(String person, UUID id) {
        return links.issue(person, id).orElseThrow().substring("/decide/".length());
    }

    private LinkState state(String person, String token) {
        return deciding.open(office.person(person), token).state();
    }

    /** Nothing of the engagement is shown, and nothing is approved. */
    private boolean withoutRight(String person, String token) {
        DecidingByLink.OpenedLink opened = deciding.open(office.person(person), token);
        return opened.state() == LinkState.NO_RIGHT
                && opened.waiting() == null
                && approve(person, token).link().state() == LinkState.NO_RIGHT;
    }

    private static boolean isDone(Approved approved) {
        return approved.answer().flatMap(answer -> answer.ifDone()).isPresent();
    }

    private Approved approve(String person, String token) {
        return deciding.approve(office.person(person), token);
    }

    private int audited(String outcome, String action) {
        return jdbc.sql("""
                        select count(*) from audit_entry
                         where outcome = :outcome and action = :action
                           and subject_id in (select substr(token_sha256, 1, 16) from decision_link)""")
                .param("outcome", outcome)
                .param("action", action)
                .query(Integer.class)
                .single();
    }
}
