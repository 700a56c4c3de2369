package io.quicksizer.workers.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quicksizer.db.common.Channel;
import io.quicksizer.db.engagement.ShareAccess;
import io.quicksizer.db.feedback.FeedbackRow;
import io.quicksizer.processes.job.Job;
import io.quicksizer.processes.model.JobType;
import io.quicksizer.processes.model.Step;
import io.quicksizer.workers.access.Role;
import io.quicksizer.workers.approval.DelegatingSignOffs;
import io.quicksizer.workers.approval.DelegationEntry;
import io.quicksizer.workers.approval.ReassigningSignOff;
import io.quicksizer.workers.engagement.Commenting;
import io.quicksizer.workers.engagement.RemindingOwners;
import io.quicksizer.workers.engagement.SharingEngagement;
import io.quicksizer.workers.engagement.StoppingEngagement;
import io.quicksizer.workers.export.RenderingExport;
import io.quicksizer.workers.feedback.FeedbackEntry;
import io.quicksizer.workers.feedback.SendingFeedback;
import io.quicksizer.workers.feedback.TriageEntry;
import io.quicksizer.workers.feedback.TriagingFeedback;
import io.quicksizer.workers.kpi.SendingWeeklyReport;
import io.quicksizer.workers.notification.NoticeFacts;
import io.quicksizer.workers.notification.NoticeKind;
import io.quicksizer.workers.notification.NoticeText;
import io.quicksizer.workers.notification.NotifyingOfDueDates;
import io.quicksizer.workers.operations.WatchingRuns;
import io.quicksizer.workers.people.HandingOver;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** The facts that use cases record fill in the texts of every kind of notice. */
@UseCaseTest
class NoticeFactsTest {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)(?:\\|(\\w+))?}");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Autowired
    private Office office;

    @Autowired
    private StandInEngine engine;

    @Autowired
    private TestClock clock;

    @Autowired
    private JdbcClient jdbc;

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
    private DelegatingSignOffs delegating;

    @Autowired
    private HandingOver handing;

    @Autowired
    private WatchingRuns watching;

    @Autowired
    private SendingFeedback sending;

    @Autowired
    private TriagingFeedback triaging;

    @Autowired
    private SendingWeeklyReport report;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private TransactionOperations transaction;

    private record Recorded(String kind, Map<String, String> facts) {
        String title(Locale locale) {
            return text(locale).title(kind, facts);
        }

        String detail(Locale locale) {
            return text(locale).detail(kind, facts);
        }
    }

    @BeforeEach
    void newDay() {
        office.newDay();
        jdbc.sql("delete from feedback").update();
        jdbc.sql("delete from notification_event").update();
    }

    @Test
    void no_placeholder_of_any_kind_stays_empty() {
        approval();
        talk();
        ends();
        feedback();
        assertThat(report.sendIfDue()).isTrue();
        List<Recorded> recorded = recorded();
        assertThat(recorded)
                .extracting(Recorded::kind)
                .containsAll(
                        Stream.of(NoticeKind.values()).map(NoticeKind::name).toList());
        assertThat(recorded).allSatisfy(NoticeFactsTest::isComplete);
        assertThat(recorded)
                .filteredOn(notice -> notice.kind().equals("REPORT_READY"))
                .as("nodes of the previous release can show a report, too")
                .allSatisfy(notice -> assertThat(notice.facts()).containsKeys("subject", "text"));
    }

    @Test
    void notices_of_feedback_name_their_occasion_and_the_decision() {
        feedback();
        assertThat(recorded())
                .extracting(notice -> notice.title(Locale.ENGLISH))
                .containsExactlyInAnyOrder(
                        "New feedback: The total is wrong",
                        "Reminder, feedback waiting: The total is wrong",
                        "Escalated feedback: The total is wrong",
                        "New feedback: Shorter",
                        "Your feedback was answered: planned – Shorter");
        assertThat(recorded())
                .extracting(notice -> notice.title(Locale.GERMAN) + " | " + notice.detail(Locale.GERMAN))
                .contains(
                        "Erinnerung, Rückmeldung wartet: The total is wrong | Kritisch · /kpis",
                        "Eskalierte Rückmeldung: The total is wrong | Kritisch · /kpis",
                        "Ihre Rückmeldung wurde beantwortet: eingeplant – Shorter | In spring");
    }

    private void approval() {
        office.remember("stand-in", Set.of(Role.APPROVER), Set.of("legal"));
        UUID id = office.submitted("Approved");
        engine.reminderIsDue(id);
        Office.accepted(reassigning.reassign(office.person("admin"), id, "stand-in", "on holiday"));
        String today = clock.instant().toString().substring(0, 10);
        Office.accepted(delegating.delegate(office.person("approver2"), new DelegationEntry("stand-in", today, today)));
        Office.accepted(office.decide("approver", id, "approve"));
        office.leave("stand-in");
        UUID revision = office.revision(id).orElseThrow().id();
        transaction.executeWithoutResult(status -> {
            events.publishEvent(new RenderingExport.Failed(id, revision, "The font is missing."));
            status.setRollbackOnly();
        });
        UUID late = office.submitted("Escalated");
        clock.pass(Duration.ofHours(49));
        dueDates.notifyDue();
        clock.pass(Duration.ofDays(4));
        engine.timeLimitPasses(late);
        UUID forsaken = office.submitted("Signed by nobody");
        jdbc.sql("update approval_level set group_name = 'empty-group' where revision_id = :id")
                .param("id", office.revision(forsaken).orElseThrow().id())
                .update();
        engine.reminderIsDue(forsaken);
    }

    private void talk() {
        UUID id = office.at("Talked about", Step.SIZING);
        Office.accepted(office.enter("planner2", id, Step.SIZING, Office.entry(Step.SIZING)));
        Office.accepted(commenting.comment(office.person("planner"), id, "look, @planner2"));
        Office.accepted(sharing.withPerson(office.person("planner"), id, "viewer", ShareAccess.READ));
        office.remember("leaver", Set.of(Role.PLANNER), Set.of());
        jdbc.sql("update engagement set owner = 'leaver' where id = :id")
                .param("id", id)
                .update();
        Office.accepted(handing.handOver(office.person("admin"), "leaver", "planner2", "left"));
    }

    private void ends() {
        UUID idle = office.at("Idle", Step.SCOPE);
        clock.pass(Duration.ofDays(15));
        reminding.remind();
        Office.accepted(stopping.cancel(office.person("admin"), idle, "double"));
        office.deliver();
        UUID review = office.at("Withdrawn in the review", Step.REVIEW);
        Office.accepted(
                office.enter("planner2", review, Step.REVIEW, "{\"action\":\"withdraw\",\"comment\":\"not now\"}"));
        UUID missing = office.at("Missing", Step.SCOPE);
        engine.terminate(engine.leading(missing).getFirst().key());
        watching.noticeCancelled();
        office.forget(missing);
    }

    private void feedback() {
        FeedbackRow waiting =
                sent(new FeedbackEntry("PROBLEM", "BLOCKS", "The total is wrong", "/kpis", "", true, null));
        long instance = instance();
        perform(waiting, JobType.OFFER_TRIAGE, instance, Map.of());
        perform(waiting, JobType.TRIAGE_ENTERED, instance, Map.of());
        perform(waiting, JobType.REMIND_TRIAGE, instance, Map.of());
        clock.pass(Duration.ofHours(5));
        perform(waiting, JobType.OFFER_TRIAGE, instance, Map.of());
        FeedbackRow answered = sent(new FeedbackEntry("IDEA", "MINOR", "Shorter", "/work", "", true, null));
        long other = instance();
        perform(answered, JobType.OFFER_TRIAGE, other, Map.of());
        perform(answered, JobType.TRIAGE_ENTERED, other, Map.of());
        Office.accepted(triaging.triage(
                office.person("admin"), answered.id(), new TriageEntry("plan", "In spring"), Channel.PORTAL));
        perform(answered, JobType.ANSWER_SENDER, other, Map.of("decision", "plan"));
    }

    private FeedbackRow sent(FeedbackEntry entry) {
        FeedbackRow row = sending.send(office.person("planner"), entry).ifDone().orElseThrow();
        office.deliver();
        return row;
    }

    private void perform(FeedbackRow row, JobType type, long instance, Map<String, String> headers) {
        ObjectNode variables = JSON.createObjectNode().put("runId", row.runId().toString());
        engine.perform(new Job(instance, type, instance, instance, "Task", "feedback-triage", headers, 5, variables));
    }

    private static long instance() {
        return ThreadLocalRandom.current().nextLong(1, Long.MAX_VALUE);
    }

    private List<Recorded> recorded() {
        return jdbc.sql("select kind, facts::text as facts from notification_event order by occurred_at, id")
                .query((row, number) -> new Recorded(row.getString("kind"), NoticeFacts.read(row.getString("facts"))))
                .list();
    }

    private static void isComplete(Recorded notice) {
        for (Locale locale : new Locale[] {Locale.ENGLISH, Locale.GERMAN}) {
            for (String part : new String[] {".title", ".detail"}) {
                PLACEHOLDER
                        .matcher(text(locale).word(notice.kind() + part))
                        .results()
                        .forEach(placeholder -> isFilled(notice, placeholder, locale));
            }
        }
    }

    private static void isFilled(Recorded notice, MatchResult placeholder, Locale locale) {
        String name = placeholder.group(1);
        String value = notice.facts().getOrDefault(name, "");
        assertThat(value).as(notice.kind() + " " + placeholder.group()).isNotBlank();
        String form = String.valueOf(placeholder.group(2));
        switch (form) {
            case "word" ->
                assertThat(text(locale).word(name + "." + value))
                        .as(notice.kind())
                        .isNotEqualTo(name + "." + value);
            case "moment" -> assertThatCode(() -> Instant.parse(value)).doesNotThrowAnyException();
            case "number" -> assertThatCode(() -> new BigDecimal(value)).doesNotThrowAnyException();
            case "figures" -> assertThat(notice.detail(locale)).doesNotContain("kpiweek", "figure.");
            default -> assertThat(form).as(notice.kind()).isEqualTo("null");
        }
    }

    private static NoticeText text(Locale locale) {
        return NoticeText.of(locale, ZoneOffset.UTC);
    }
}
