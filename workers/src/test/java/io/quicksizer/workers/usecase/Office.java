package io.quicksizer.workers.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quicksizer.db.approval.ApprovalLevel;
import io.quicksizer.db.approval.ApprovalLevelRepository;
import io.quicksizer.db.common.Channel;
import io.quicksizer.db.engagement.Engagement;
import io.quicksizer.db.engagement.EngagementRepository;
import io.quicksizer.db.engagement.EngagementStatus;
import io.quicksizer.db.journal.StepJournal;
import io.quicksizer.db.journal.Visit;
import io.quicksizer.db.outbox.OutboxMessageRepository;
import io.quicksizer.db.revision.Revision;
import io.quicksizer.db.revision.RevisionRepository;
import io.quicksizer.processes.model.Step;
import io.quicksizer.workers.access.PeopleDirectory;
import io.quicksizer.workers.access.Person;
import io.quicksizer.workers.access.Role;
import io.quicksizer.workers.access.SignedIn;
import io.quicksizer.workers.approval.Deciding;
import io.quicksizer.workers.engagement.NewEngagement;
import io.quicksizer.workers.engagement.OpeningEngagement;
import io.quicksizer.workers.engagement.SubmittingStep;
import io.quicksizer.workers.outbox.OutboxNow;
import io.quicksizer.workers.result.Answer;
import io.quicksizer.workers.wizard.entry.DecisionEntry;
import io.quicksizer.workers.wizard.entry.StepEntry;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Hibernate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** People who work with engagements, through the use cases that the portal calls. */
public class Office {
    /** What a planner enters at each step: 90 days without custom services, so that one level signs. */
    private static final Map<Step, String> ENTRIES =
            Map.of(Step.CONTEXT, """
                       {"name":"Northwind – 3-year plan","customer":"Northwind","opportunity":"OPP-7","notes":"","durationYears":1,
                        "spreadPreset":"AS_TYPED","y1":100,"action":"continue"}""", Step.SCOPE, """
                       {"scopeTypes":["foundation-types","platform-types"],"confirmDrop":false,"action":"continue"}""", Step.SCENARIOS, """
                       {"groups":[{"key":"foundation-types","selected":["li-foundation"]},
                                  {"key":"platform-types","selected":["li-data","li-audit"]}],"action":"continue"}""", Step.SIZING, """
                       {"lines":[{"key":"li-foundation","size":"M"},{"key":"li-data","size":"L"},{"key":"li-audit","size":"S"}],
                        "action":"continue"}""", Step.REVIEW, """
                       {"action":"submit","comment":"please"}""");

    private final PeopleDirectory people;
    private final OpeningEngagement opening;
    private final SubmittingStep submitting;
    private final Deciding deciding;
    private final EngagementRepository engagements;
    private final RevisionRepository revisions;
    private final ApprovalLevelRepository levels;
    private final StepJournal journal;
    private final OutboxMessageRepository messages;
    private final OutboxNow outbox;
    private final JdbcClient jdbc;
    private final TransactionOperations transaction;
    private final StandInEngine engine;
    private final TestClock clock;

    Office(
            PeopleDirectory people,
            OpeningEngagement opening,
            SubmittingStep submitting,
            Deciding deciding,
            EngagementRepository engagements,
            RevisionRepository revisions,
            ApprovalLevelRepository levels,
            StepJournal journal,
            OutboxMessageRepository messages,
            OutboxNow outbox,
            JdbcClient jdbc,
            TransactionOperations transaction,
            StandInEngine engine,
            TestClock clock) {
        this.people = people;
        this.opening = opening;
        this.submitting = submitting;
        this.deciding = deciding;
        this.engagements = engagements;
        this.revisions = revisions;
        this.levels = levels;
        this.journal = journal;
        this.messages = messages;
        this.outbox = outbox;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.engine = engine;
        this.clock = clock;
        hire();
    }

    private void hire() {
        remember("planner", Set.of(Role.PLANNER), Set.of());
        remember("planner2", Set.of(Role.PLANNER), Set.of());
        remember("lead", Set.of(Role.PLANNER, Role.APPROVER), Set.of("approvers"));
        remember("approver", Set.of(Role.APPROVER), Set.of("approvers", "senior-approvers"));
        remember("approver2", Set.of(Role.APPROVER), Set.of("approvers"));
        remember("senior", Set.of(Role.APPROVER), Set.of("senior-approvers"));
        remember("admin", Set.of(Role.ADMIN), Set.of());
        remember("viewer", Set.of(Role.VIEWER), Set.of());
    }

    /**
     * A new day, for each test: an engine that knows nothing, and the time at which every test begins. What other tests
     * have left is shared with no team, so that nothing of it is offered to a planner who comes.
     */
    public void newDay() {
        outbox.deliver();
        engine.reset();
        clock.reset();
        jdbc.sql("update engagement set team = null where team is not null and status = 'DRAFT'")
                .update();
    }

    /** Somebody signs in with these rights. */
    public void remember(String name, Set<Role> roles, Set<String> groups) {
        people.remember(new SignedIn(name, name, roles, groups, "north"));
    }

    /** Somebody has no role and no group any more, so that nobody asks for them. */
    public void leave(String name) {
        remember(name, Set.of(), Set.of());
    }

    /** A person of the office. */
    public Person person(String name) {
        return people.find(name).orElseThrow();
    }

    /** A new engagement of the planner that waits at its first step. */
    public UUID opened(String name) {
        UUID id = opening.open(person("planner"), NewEngagement.of(name, "Northwind"))
                .ifDone()
                .orElseThrow()
                .id();
        outbox.deliver();
        return id;
    }

    /** A new engagement that waits at a later step, everything before it filled in. */
    public UUID at(String name, Step step) {
        UUID id = opened(name);
        for (Step next = Step.CONTEXT; next != step; next = next.next(false).orElseThrow()) {
            accepted(enter("planner", id, next, entry(next)));
        }
        return id;
    }

    /** A new engagement whose first revision waits for its sign-off: one level by default. */
    public UUID submitted(String name) {
        UUID id = at(name, Step.REVIEW);
        accepted(enter("planner", id, Step.REVIEW, entry(Step.REVIEW)));
        return id;
    }

    /** A new engagement whose revision asks two levels, because it is large. */
    public UUID submittedForTwoLevels(String name) {
        UUID id = at(name, Step.SIZING);
        accepted(enter("planner", id, Step.SIZING, entry(Step.SIZING).replace("\"S\"", "\"CUSTOM\"")));
        accepted(enter("planner", id, Step.EXPERT, """
                {"services":[{"lineItem":"li-audit","service":"FREE_TEXT","name":"Big audit","days":900,"note":""}],
                 "action":"continue"}"""));
        accepted(enter("planner", id, Step.REVIEW, entry(Step.REVIEW)));
        return id;
    }

    /** Expects that what somebody asked for was done. */
    public static void accepted(Answer<?> answer) {
        assertThat(answer).isInstanceOf(Answer.Done.class);
    }

    /** What a planner enters at a step. */
    public static String entry(Step step) {
        return ENTRIES.get(step);
    }

    /** Submits a step through the portal, and the workflow goes on. */
    public Answer<SubmittingStep.Receipt> enter(String person, UUID id, Step step, String form) {
        Answer<SubmittingStep.Receipt> answer = enterOnly(person, id, step, form);
        outbox.deliver();
        return answer;
    }

    /** Submits a step through the portal while the outbox is not delivered. */
    public Answer<SubmittingStep.Receipt> enterOnly(String person, UUID id, Step step, String form) {
        long version = engagement(id).rowVersion();
        return submitting.submit(
                person(person),
                id,
                new SubmittingStep.Request(version, StepEntry.read(step, json(form)), Channel.PORTAL));
    }

    /** Decides on the waiting level in the portal, and the workflow goes on. */
    public Answer<Deciding.Receipt> decide(String person, UUID id, String decision) {
        Answer<Deciding.Receipt> answer = decideOnly(person, id, decision);
        outbox.deliver();
        return answer;
    }

    /** Decides on the waiting level in the portal while the outbox is not delivered. */
    public Answer<Deciding.Receipt> decideOnly(String person, UUID id, String decision) {
        return deciding.decide(
                person(person),
                id,
                DecisionEntry.of(
                        decision,
                        "said so",
                        revision(id).map(Revision::contentSha256).orElse("")),
                Channel.PORTAL);
    }

    /** Delivers what waits in the outbox. */
    public void deliver() {
        outbox.deliver();
    }

    /** Gives up what the outbox still has for an engagement, so that no later test meets it. */
    public void giveUp(UUID id) {
        transaction.executeWithoutResult(status -> messages.abandonOpen(id, clock.instant()));
    }

    /** Ends an engagement as if somebody had cancelled it, so that no later test meets it. */
    public void forget(UUID id) {
        giveUp(id);
        jdbc.sql("""
                        update outbox_message set abandoned_at = now(), parked_at = null
                         where payload ->> 'engagementId' = :id
                           and delivered_at is null and abandoned_at is null""").param("id", id.toString()).update();
        jdbc.sql("update engagement set status = 'CANCELLED' where id = :id")
                .param("id", id)
                .update();
    }

    /** The engagement as it is stored. */
    public Engagement engagement(UUID id) {
        return transaction.execute(status -> {
            Engagement engagement = engagements.findById(id).orElseThrow();
            Hibernate.initialize(engagement.scopeTypes());
            return engagement;
        });
    }

    /** The version of the engagement that is stored. */
    public long version(UUID id) {
        return jdbc.sql("select row_version from engagement where id = :id")
                .param("id", id)
                .query(Long.class)
                .single();
    }

    /** The message that opened the process is delivered once more. */
    public void openAgain(UUID id) {
        jdbc.sql("update outbox_message set delivered_at = null where aggregate_id = :id and kind = 'OpenProcess'")
                .param("id", id)
                .update();
        outbox.deliver();
    }

    /** The name of an engagement. */
    public String name(UUID id) {
        return jdbc.sql("select name from engagement where id = :id")
                .param("id", id)
                .query(String.class)
                .single();
    }

    /** Where the engagement is. */
    public EngagementStatus status(UUID id) {
        return engagement(id).status();
    }

    /** All visits, oldest first. */
    public List<Visit> journal(UUID id) {
        return journal.visits(id);
    }

    /** The visit that waits. */
    public Optional<Visit> waiting(UUID id) {
        return journal.waitingVisit(id);
    }

    /** The step that waits. */
    public Optional<Step> step(UUID id) {
        return waiting(id)
                .map(visit -> Step.valueOf(String.valueOf(visit.element().step())));
    }

    /** The newest revision. */
    public Optional<Revision> revision(UUID id) {
        return revisions.findByEngagementIdAndNumber(id, engagement(id).currentRevisionNumber());
    }

    /** The levels of the newest revision. */
    public List<ApprovalLevel> levels(UUID id) {
        return levels.findByRevisionIdOrderByLevel(revision(id).orElseThrow().id());
    }

    /** How many decisions the engagement has. */
    public int decisions(UUID id) {
        return count(
                "select count(*) from approval_decision d join revision r on r.id = d.revision_id"
                        + " where r.engagement_id = :id",
                id);
    }

    /** How many documents the engagement has, every rendition counted. */
    public int documents(UUID id) {
        return count(
                "select count(*) from export_document d join revision r on r.id = d.revision_id"
                        + " where r.engagement_id = :id",
                id);
    }

    /** Refused actions of an engagement in the audit log, as "actor action". */
    public List<String> refused(UUID id) {
        return jdbc.sql("""
                        select actor || ' ' || action from audit_entry
                         where outcome = 'REFUSED'
                           and (subject_id = :id or subject_id in (select r.id::text from revision r
                                                                    where r.engagement_id = cast(:id as uuid)))
                         order by seq""").param("id", id.toString()).query(String.class).list();
    }

    /** How often an action is in the audit log of an engagement and its revisions. */
    public int audited(UUID id, String action) {
        return jdbc.sql("""
                        select count(*) from audit_entry
                         where action = :action and outcome = 'DONE'
                           and (subject_id = :id or subject_id in (select r.id::text from revision r
                                                                    where r.engagement_id = cast(:id as uuid)))""")
                .param("id", id.toString())
                .param("action", action)
                .query(Integer.class)
                .single();
    }

    private int count(String sql, UUID id) {
        return jdbc.sql(sql).param("id", id).query(Integer.class).single();
    }

    private static JsonNode json(String text) {
        return StandInEngine.json(text);
    }
}
