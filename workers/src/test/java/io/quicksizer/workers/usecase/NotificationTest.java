package io.quicksizer.workers.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import io.quicksizer.db.engagement.Engagement;
import io.quicksizer.db.engagement.ShareAccess;
import io.quicksizer.processes.model.JobType;
import io.quicksizer.processes.model.Step;
import io.quicksizer.workers.access.Role;
import io.quicksizer.workers.approval.DelegatingSignOffs;
import io.quicksizer.workers.approval.DelegationEntry;
import io.quicksizer.workers.approval.ReassigningSignOff;
import io.quicksizer.workers.engagement.Commenting;
import io.quicksizer.workers.engagement.NewEngagement;
import io.quicksizer.workers.engagement.OpeningEngagement;
import io.quicksizer.workers.engagement.RemindingOwners;
import io.quicksizer.workers.engagement.SharingEngagement;
import io.quicksizer.workers.engagement.StoppingEngagement;
import io.quicksizer.workers.export.RenderingExport;
import io.quicksizer.workers.notification.MyNotices;
import io.quicksizer.workers.notification.MyNotices.Shown;
import io.quicksizer.workers.notification.NoticeKind;
import io.quicksizer.workers.notification.NotifyingOfDueDates;
import io.quicksizer.workers.notification.NotifyingOfMissingSigners;
import io.quicksizer.workers.people.HandingOver;
import io.quicksizer.workers.result.Answer;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Whatever the models say happens reaches a person, once. */
@UseCaseTest
class NotificationTest {
    /** The work of the models that notifies people, and the kind of notification. */
    private static final Map<JobType, NoticeKind> NOTIFIED = new EnumMap<>(Map.of(
            JobType.OFFER_SIGN_OFF, NoticeKind.SIGN_OFF_WAITING,
            JobType.REMIND_APPROVER, NoticeKind.SIGN_OFF_REMINDER,
            JobType.RECORD_DECISION, NoticeKind.DECISION,
            JobType.CLOSE_APPROVAL, NoticeKind.APPROVED,
            JobType.ANNOUNCE_EXPORT, NoticeKind.EXPORT_READY));

    /** The same of feedback, whose notifications {@link TriageTest} checks. */
    private static final Set<JobType> NOTIFIED_OF_FEEDBACK = Set.of(JobType.OFFER_TRIAGE, JobType.REMIND_TRIAGE);

    @Autowired
    private Office office;

    @Autowired
    private StandInEngine engine;

    @Autowired
    private TestClock clock;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MyNotices notices;

    @Autowired
    private NotifyingOfDueDates dueDates;

    @Autowired
    private RemindingOwners reminding;

    @Autowired
    private Commenting commenting;

    @Autowired
    private SharingEngagement sharing;

    @Autowired
    private StoppingEngagement stopping;

    @Autowired
    private ReassigningSignOff reassigning;

    @Autowired
    private NotifyingOfMissingSigners missingSigners;

    @Autowired
    private DelegatingSignOffs delegating;

    @Autowired
    private HandingOver handing;

    @Autowired
    private OpeningEngagement opening;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private TransactionOperations transaction;

    @BeforeEach
    void newDay() {
        office.newDay();
    }

    @Test
    void each_job_that_is_there_to_tell_people_something_notifies_somebody() {
        assertThat(Arrays.stream(JobType.values())
                        .filter(type -> type.name().matches("(REMIND|ANNOUNCE|ESCALATE|OFFER|NOTIFY|TELL)_.*")))
                .allMatch(type -> NOTIFIED.containsKey(type) || NOTIFIED_OF_FEEDBACK.contains(type));
        UUID id = office.submitted("All of it");
        engine.reminderIsDue(id);
        Office.accepted(office.decide("approver", id, "approve"));
        assertThat(kinds(id))
                .containsAll(NOTIFIED.values().stream().map(NoticeKind::name).toList());
        NOTIFIED.keySet().forEach(type -> assertThat(engine.last(type)).isNotNull());
    }

    @Test
    void jobs_that_come_twice_notify_once() {
        UUID id = office.submitted("Twice");
        engine.reminderIsDue(id);
        engine.repeat(JobType.REMIND_APPROVER);
        engine.repeat(JobType.OFFER_SIGN_OFF);
        engine.repeat(JobType.STEP_ENTERED);
        office.decide("approver", id, "approve");
        engine.repeat(JobType.RECORD_DECISION);
        engine.repeat(JobType.CLOSE_APPROVAL);
        engine.repeat(JobType.ANNOUNCE_EXPORT);
        assertThat(noticesOf(id, "approver2")).containsExactly("SIGN_OFF_WAITING", "SIGN_OFF_REMINDER");
        assertThat(noticesOf(id, "planner")).containsExactly("DECISION", "APPROVED", "EXPORT_READY");
    }

    @Test
    void each_reminder_reaches_people_however_often_a_level_is_reminded_of() {
        UUID id = office.submitted("Reminded twice");
        engine.reminderIsDue(id);
        clock.pass(Duration.ofDays(1));
        jdbc.sql("update approval_level set reminded_at = null").update();
        engine.reminderIsDue(id);
        assertThat(noticesOf(id, "approver2"))
                .containsExactly("SIGN_OFF_WAITING", "SIGN_OFF_REMINDER", "SIGN_OFF_REMINDER");
    }

    @Test
    void a_sign_off_is_asked_of_those_who_may_sign_and_of_nobody_else() {
        UUID id = office.submitted("Asked");
        assertThat(noticesOf(id, "approver")).containsExactly("SIGN_OFF_WAITING");
        assertThat(noticesOf(id, "lead")).containsExactly("SIGN_OFF_WAITING");
        assertThat(noticesOf(id, "senior")).isEmpty();
        assertThat(noticesOf(id, "admin")).isEmpty();
        assertThat(noticesOf(id, "planner")).isEmpty();

        UUID own = office.at("Own work", Step.REVIEW);
        office.enter("lead", own, Step.REVIEW, Office.entry(Step.REVIEW));
        assertThat(noticesOf(own, "lead")).doesNotContain("SIGN_OFF_WAITING");
    }

    @Test
    void a_sign_off_that_nobody_may_give_reaches_administrators_as_soon_as_it_is_offered() {
        UUID id = office.submittedForTwoLevels("Asked of nobody");
        ask(id, 2, "empty-group");
        office.decide("approver", id, "approve");

        assertThat(noticesOf(id, "admin")).containsExactly("NOBODY_CAN_SIGN");
        UUID revision = office.revision(id).orElseThrow().id();
        assertThat(about("admin", id).path()).isEqualTo("/approvals/" + revision);
        assertThat(about("admin", id).title()).endsWith("nobody can sign off revision 1");
    }

    @Test
    void a_sign_off_that_nobody_may_give_any_more_reaches_administrators_once() {
        UUID id = office.submitted("Left by everybody");
        missingSigners.check();
        assertThat(noticesOf(id, "admin")).isEmpty();

        ask(id, 1, "empty-group");
        missingSigners.check();
        missingSigners.check();

        assertThat(noticesOf(id, "admin")).containsExactly("NOBODY_CAN_SIGN");
    }

    /** A group without members is asked for a level. */
    private void ask(UUID id, int level, String group) {
        jdbc.sql("update approval_level set group_name = :group where level = :level and revision_id = :revision")
                .param("group", group)
                .param("level", level)
                .param("revision", office.revision(id).orElseThrow().id())
                .update();
    }

    @Test
    void an_escalation_reaches_the_next_group_and_the_owner() {
        UUID id = office.submitted("Escalated");
        clock.pass(Duration.ofDays(4));
        engine.timeLimitPasses(id);
        assertThat(noticesOf(id, "senior")).containsExactly("SIGN_OFF_ESCALATED");
        assertThat(noticesOf(id, "planner")).containsExactly("SIGN_OFF_ESCALATED");
    }

    @Test
    void a_decision_reaches_the_owner_with_its_reason_and_then_the_review_waits() {
        UUID id = office.submitted("Sent back");
        office.decide("approver", id, "request-changes");
        assertThat(noticesOf(id, "planner")).containsExactlyInAnyOrder("DECISION", "TASK_WAITING");
        Shown decision = shown("planner").stream()
                .filter(notice -> id.equals(notice.engagementId()))
                .filter(notice -> notice.kind().equals("DECISION"))
                .findFirst()
                .orElseThrow();
        assertThat(decision.title()).contains("approver decided on revision 1: changes requested");
        assertThat(decision.detail()).isEqualTo("said so");
        assertThat(decision.path()).isEqualTo("/engagements/" + id);
    }

    @Test
    void whoever_does_something_is_not_notified_of_it() {
        UUID id = office.at("Own steps", Step.SIZING);
        assertThat(noticesOf(id, "planner")).isEmpty();
        office.enter("planner2", id, Step.SIZING, Office.entry(Step.SIZING));
        assertThat(noticesOf(id, "planner")).containsExactly("TASK_WAITING");
    }

    @Test
    void mentions_shares_and_cancellations_reach_whom_they_concern() {
        UUID id = office.opened("Talked about");
        Office.accepted(commenting.comment(office.person("planner"), id, "look, @planner2 and @planner"));
        Office.accepted(commenting.comment(office.person("planner"), id, "nobody"));
        Office.accepted(sharing.withPerson(office.person("planner"), id, "viewer", ShareAccess.READ));
        Office.accepted(stopping.cancel(office.person("admin"), id, "double"));
        assertThat(noticesOf(id, "planner2")).containsExactly("MENTION");
        assertThat(noticesOf(id, "viewer")).containsExactly("SHARED");
        assertThat(noticesOf(id, "planner")).containsExactly("CLOSED");
        assertThat(about("planner2", id).detail()).isEqualTo("look, @planner2 and @planner");
        assertThat(about("planner", id).detail()).isEqualTo("By admin. double");
    }

    @Test
    void assignments_and_delegations_reach_the_one_who_signs() {
        office.remember("newcomer", Set.of(Role.APPROVER), Set.of("legal"));
        UUID id = office.submitted("Assigned to somebody");
        Office.accepted(reassigning.reassign(office.person("admin"), id, "newcomer", "on holiday"));
        assertThat(noticesOf(id, "newcomer")).containsExactly("SIGN_OFF_ASSIGNED");
        String today = clock.instant().toString().substring(0, 10);
        Office.accepted(delegating.delegate(office.person("approver2"), new DelegationEntry("newcomer", today, today)));
        assertThat(shown("newcomer"))
                .extracting(Shown::title)
                .contains("approver2 delegated sign-offs to you from " + today + " to " + today);
    }

    @Test
    void a_form_that_is_sent_twice_notifies_once() {
        office.remember("deputy-signer", Set.of(Role.APPROVER), Set.of("deputies"));
        UUID id = office.submitted("Clicked twice");
        String today = clock.instant().toString().substring(0, 10);
        DelegationEntry delegation = new DelegationEntry("deputy-signer", today, today);
        for (int click = 0; click < 2; click++) {
            Office.accepted(sharing.withPerson(office.person("planner"), id, "viewer", ShareAccess.READ));
            Office.accepted(reassigning.reassign(office.person("admin"), id, "deputy-signer", "on holiday"));
            Office.accepted(delegating.delegate(office.person("lead"), delegation));
        }
        for (int click = 0; click < 2; click++) {
            Office.accepted(stopping.withdraw(office.person("planner2"), id, "lost"));
        }
        assertThat(noticesOf(id, "viewer")).containsExactly("SHARED");
        assertThat(noticesOf(id, "deputy-signer")).containsExactly("SIGN_OFF_ASSIGNED");
        assertThat(noticesOf(id, "planner")).containsExactly("CLOSED");
        assertThat(shown("deputy-signer")).hasSize(2);
        UUID delegated =
                delegating.delegate(office.person("lead"), delegation).ifDone().orElseThrow();
        Office.accepted(delegating.end(office.person("lead"), delegated));
    }

    @Test
    void whoever_takes_over_is_notified_of_each_engagement() {
        office.remember("leaver", Set.of(Role.PLANNER), Set.of());
        UUID id = office.opened("Handed over");
        jdbc.sql("update engagement set owner = 'leaver' where id = :id")
                .param("id", id)
                .update();
        Office.accepted(handing.handOver(office.person("admin"), "leaver", "planner2", "left"));
        assertThat(noticesOf(id, "planner2")).containsExactly("HANDED_OVER");
    }

    @Test
    void idle_drafts_reach_their_owner_again_and_again_and_due_dates_once() {
        UUID id = office.at("Idle", Step.SCOPE);
        clock.pass(Duration.ofDays(6).plusHours(1));
        dueDates.notifyDue();
        dueDates.notifyDue();
        assertThat(noticesOf(id, "planner")).containsExactly("DUE_SOON");
        clock.pass(Duration.ofDays(9));
        reminding.remind();
        reminding.remind();
        clock.pass(Duration.ofDays(15));
        reminding.remind();
        assertThat(noticesOf(id, "planner")).containsExactly("DUE_SOON", "IDLE_DRAFT", "IDLE_DRAFT");
        office.giveUp(id);
        stopping.cancel(office.person("admin"), id, "done");
        office.deliver();
    }

    @Test
    void a_sign_off_that_is_due_within_a_day_reaches_those_who_may_sign() {
        UUID id = office.submitted("Due");
        clock.pass(Duration.ofHours(49));
        dueDates.notifyDue();
        assertThat(noticesOf(id, "approver")).containsExactly("SIGN_OFF_WAITING", "DUE_SOON");
    }

    @Test
    void a_document_that_could_not_be_made_reaches_owner_and_administrators_although_its_transaction_failed() {
        UUID id = office.submitted("No font");
        office.decide("approver", id, "approve");
        UUID revision = office.revision(id).orElseThrow().id();
        exportFails(id, revision);
        exportFails(id, revision);
        assertThat(noticesOf(id, "admin")).containsExactly("EXPORT_FAILED");
        assertThat(noticesOf(id, "planner")).endsWith("EXPORT_FAILED");
        assertThat(about("admin", id).detail()).isEqualTo("The font is missing.");
    }

    @Test
    void a_document_that_fails_again_after_a_retry_is_reported_again() {
        UUID id = office.submitted("Still no font");
        office.decide("approver", id, "approve");
        UUID revision = office.revision(id).orElseThrow().id();
        exportFails(id, revision);
        clock.pass(Duration.ofHours(1));
        exportFails(id, revision);
        assertThat(noticesOf(id, "admin")).containsExactly("EXPORT_FAILED", "EXPORT_FAILED");
    }

    @Test
    void a_withdrawal_in_the_review_reaches_the_owner_with_its_reason_unless_it_is_the_owners_own() {
        UUID id = office.at("Withdrawn by a colleague", Step.REVIEW);
        String withdrawal = "{\"action\":\"withdraw\",\"comment\":\"lost to another\"}";
        Office.accepted(office.enter("planner2", id, Step.REVIEW, withdrawal));
        assertThat(noticesOf(id, "planner")).containsExactly("CLOSED");
        assertThat(about("planner", id).title()).isEqualTo(office.name(id) + " was withdrawn");
        assertThat(about("planner", id).detail()).isEqualTo("By planner2. lost to another");

        UUID tasklist = office.at("Withdrawn in Tasklist", Step.REVIEW);
        engine.completeInTasklist(tasklist, "planner2", withdrawal);
        assertThat(noticesOf(tasklist, "planner")).containsExactly("CLOSED");

        UUID own = office.at("Withdrawn by the owner", Step.REVIEW);
        Office.accepted(office.enter("planner", own, Step.REVIEW, withdrawal));
        assertThat(noticesOf(own, "planner")).isEmpty();
    }

    @Test
    void an_engagement_of_the_synthetic_journey_notifies_nobody() {
        office.remember(Engagement.SYNTHETIC_ACCOUNT, Set.of(Role.PLANNER), Set.of());
        UUID id = opening.open(
                        office.person(Engagement.SYNTHETIC_ACCOUNT), NewEngagement.of("Synthetic journey", "Northwind"))
                .ifDone()
                .orElseThrow()
                .id();
        office.deliver();
        for (Step step : List.of(Step.CONTEXT, Step.SCOPE, Step.SCENARIOS, Step.SIZING, Step.REVIEW)) {
            Office.accepted(office.enter("planner2", id, step, Office.entry(step)));
        }
        engine.reminderIsDue(id);
        clock.pass(Duration.ofHours(49));
        dueDates.notifyDue();
        Office.accepted(office.decide("approver", id, "approve"));
        exportFails(id, office.revision(id).orElseThrow().id());
        assertThat(jdbc.sql("select kind from notification_event where engagement_id = :id")
                        .param("id", id)
                        .query(String.class)
                        .list())
                .isEmpty();
    }

    @Test
    void an_engagement_that_is_called_like_the_synthetic_journey_notifies_as_any_other() {
        UUID id = opening.open(office.person("planner"), NewEngagement.of("Synthetic journey", "synthetic-probe"))
                .ifDone()
                .orElseThrow()
                .id();
        office.deliver();
        String named =
                Office.entry(Step.CONTEXT).replace("\"customer\":\"Northwind\"", "\"customer\":\"synthetic-probe\"");
        Office.accepted(office.enter("planner2", id, Step.CONTEXT, named));
        assertThat(noticesOf(id, "planner")).containsExactly("TASK_WAITING");
        clock.pass(Duration.ofDays(6).plusHours(1));
        dueDates.notifyDue();
        assertThat(noticesOf(id, "planner")).containsExactly("TASK_WAITING", "DUE_SOON");
    }

    @Test
    void a_sign_off_of_the_synthetic_journey_that_is_late_or_asked_of_nobody_is_not_hidden() {
        UUID late = office.submitted("Late");
        UUID askedOfNobody = office.submitted("Asked of nobody");
        jdbc.sql("update engagement set synthetic = true where id in (:ids)")
                .param("ids", List.of(late, askedOfNobody))
                .update();
        ask(askedOfNobody, 1, "empty-group");
        missingSigners.check();
        clock.pass(Duration.ofDays(4));
        engine.timeLimitPasses(late);
        assertThat(noticesOf(askedOfNobody, "admin")).containsExactly("NOBODY_CAN_SIGN");
        assertThat(noticesOf(late, "senior")).containsExactly("SIGN_OFF_ESCALATED");
    }

    @Test
    void people_read_their_own_notifications_and_nobody_elses() {
        UUID id = office.submitted("Read");
        UUID mine = about("approver2", id).id();
        int before = notices.unread(office.person("approver2"));
        assertThat(notices.read(office.person("approver"), mine, Locale.ENGLISH))
                .isInstanceOf(Answer.Missing.class);
        assertThat(notices.unread(office.person("approver2"))).isEqualTo(before);
        Office.accepted(notices.read(office.person("approver2"), mine, Locale.ENGLISH));
        assertThat(notices.unread(office.person("approver2"))).isEqualTo(before - 1);
        notices.readAll(office.person("approver2"));
        assertThat(notices.unread(office.person("approver2"))).isZero();
    }

    @Test
    void the_pages_of_a_long_list_hold_every_notification_once() {
        office.remember("collector", Set.of(Role.APPROVER), Set.of("approvers"));
        for (int count = 0; count < 5; count++) {
            office.submitted("Page " + count);
        }
        MyNotices.Page first = notices.page(office.person("collector"), true, null, 2, Locale.ENGLISH);
        MyNotices.Page second = notices.page(office.person("collector"), true, first.next(), 2, Locale.ENGLISH);
        MyNotices.Page third = notices.page(office.person("collector"), true, second.next(), 2, Locale.ENGLISH);
        assertThat(third.next()).isNull();
        assertThat(List.of(first, second, third).stream()
                        .flatMap(page -> page.notices().stream())
                        .map(Shown::id)
                        .collect(Collectors.toSet()))
                .hasSize(5);
        office.remember("collector", Set.of(Role.VIEWER), Set.of());
    }

    private void exportFails(UUID engagement, UUID revision) {
        transaction.executeWithoutResult(status -> {
            events.publishEvent(new RenderingExport.Failed(engagement, revision, "The font is missing."));
            status.setRollbackOnly();
        });
    }

    private List<Shown> shown(String person) {
        return notices.page(office.person(person), false, null, 500, Locale.ENGLISH)
                .notices();
    }

    private Shown about(String person, UUID engagement) {
        return notices.page(office.person(person), false, null, 500, Locale.ENGLISH).notices().stream()
                .filter(notice -> engagement.equals(notice.engagementId()))
                .findFirst()
                .orElseThrow();
    }

    private List<String> noticesOf(UUID engagement, String person) {
        return jdbc.sql("""
                        select e.kind from notification n join notification_event e on e.id = n.event_id
                         where e.engagement_id = :id and n.user_name = :user order by e.occurred_at, n.id""")
                .param("id", engagement)
                .param("user", person)
                .query(String.class)
                .list();
    }

    private List<String> kinds(UUID engagement) {
        return jdbc.sql("""
                        select distinct e.kind from notification n join notification_event e on e.id = n.event_id
                         where e.engagement_id = :id""").param("id", engagement).query(String.class).list();
    }
}
