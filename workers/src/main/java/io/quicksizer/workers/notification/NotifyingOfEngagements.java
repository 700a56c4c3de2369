package io.quicksizer.workers.notification;

import io.quicksizer.db.engagement.Comment;
import io.quicksizer.db.engagement.Comments;
import io.quicksizer.db.notification.WaitingWork;
import io.quicksizer.processes.model.Step;
import io.quicksizer.workers.access.PeopleDirectory;
import io.quicksizer.workers.access.Role;
import io.quicksizer.workers.audit.AuditLog;
import io.quicksizer.workers.engagement.EnteringStep;
import io.quicksizer.workers.export.RenderingExport;
import io.quicksizer.workers.notification.NoticeContext.Subject;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** Notifications about events of an engagement other than approvals and its early end. */
@Component
class NotifyingOfEngagements {
    private final Notifying notifying;
    private final NoticeContext context;
    private final WaitingWork work;
    private final PeopleDirectory people;
    private final Comments comments;
    private final Clock clock;

    NotifyingOfEngagements(
            Notifying notifying,
            NoticeContext context,
            WaitingWork work,
            PeopleDirectory people,
            Comments comments,
            Clock clock) {
        this.notifying = notifying;
        this.context = context;
        this.work = work;
        this.people = people;
        this.comments = comments;
        this.clock = clock;
    }

    @EventListener(condition = "#fact.subjectType() == 'engagement'")
    void recorded(AuditLog.Recorded fact) {
        switch (fact.action()) {
            case "engagement.remind" ->
                notify(
                        fact,
                        NoticeKind.IDLE_DRAFT,
                        text(fact, "visit") + ":" + fact.at(),
                        List.of(text(fact, "owner")));
            case "engagement.comment" ->
                mentioned(fact, Arrays.asList(text(fact, "mentions").split(" ")));
            case "engagement.hand-over" ->
                notify(fact, NoticeKind.HANDED_OVER, fact.at().toString(), List.of(text(fact, "to")));
            case "engagement.share" -> shared(fact);
            case "run.missing" ->
                notify(fact, NoticeKind.PROCESS_MISSING, text(fact, "run"), people.holding(Role.ADMIN));
            default -> {}
        }
    }

    @EventListener(condition = "#fact.action() == 'delegation.create'")
    void delegated(AuditLog.Recorded fact) {
        Map<String, String> facts = new HashMap<>(texts(fact));
        facts.put("delegator", context.name(text(fact, "delegator")));
        notifying.notify(
                new Notice(
                        NoticeKind.DELEGATION,
                        NoticeKind.DELEGATION + ":" + fact.subjectId(),
                        null,
                        "/approvals/delegations",
                        fact.actor(),
                        facts),
                List.of(text(fact, "delegate")));
    }

    /** Notifies the owner of a pending step, unless the owner was the last to work on the engagement. */
    @EventListener
    void entered(EnteringStep.Entered entered) {
        if (entered.step() == Step.SIGN_OFF) {
            return;
        }
        context.engagement(entered.engagementId()).ifPresent(about -> {
            String last = work.lastActor(entered.engagementId());
            notifying.notify(
                    new Notice(
                            NoticeKind.TASK_WAITING,
                            NoticeKind.TASK_WAITING + ":" + entered.visitId(),
                            entered.engagementId(),
                            "/engagements/" + entered.engagementId(),
                            last,
                            about.with(Map.of("step", entered.step().name()))),
                    List.of(about.engagement().owner()));
        });
    }

    /** Notifies once in each hour of the clock, so that a repeated job is no new failure, but one after a retry is. */
    @TransactionalEventListener(phase = TransactionPhase.AFTER_ROLLBACK)
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    void exportFailed(RenderingExport.Failed failed) {
        context.revision(failed.revisionId()).ifPresent(about -> {
            List<String> notified = new ArrayList<>(people.holding(Role.ADMIN));
            notified.add(about.engagement().owner());
            notifying.notify(
                    new Notice(
                            NoticeKind.EXPORT_FAILED,
                            NoticeKind.EXPORT_FAILED + ":" + failed.revisionId() + ":"
                                    + clock.instant().truncatedTo(ChronoUnit.HOURS),
                            failed.engagementId(),
                            "/engagements/" + failed.engagementId(),
                            "workflow",
                            about.with(Map.of("why", failed.why()))),
                    notified);
        });
    }

    /**
     * Notifies the person; sharing with a team notifies nobody, because it appears in the team's list of engagements.
     */
    private void shared(AuditLog.Recorded fact) {
        String person = text(fact, "person");
        if (!person.isEmpty()) {
            notify(fact, NoticeKind.SHARED, fact.at().toString(), List.of(person));
        }
    }

    private void mentioned(AuditLog.Recorded fact, List<String> names) {
        if (names.stream().allMatch(String::isBlank)) {
            return;
        }
        UUID engagement = UUID.fromString(fact.subjectId());
        String body = comments.about(engagement).stream()
                .filter(comment -> comment.id().toString().equals(text(fact, "comment")))
                .map(Comment::body)
                .findFirst()
                .orElse("");
        context.engagement(engagement)
                .ifPresent(about -> notifying.notify(
                        notice(
                                fact,
                                NoticeKind.MENTION,
                                text(fact, "comment"),
                                about.with(Map.of("by", context.name(fact.actor()), "comment", body))),
                        names));
    }

    private void notify(AuditLog.Recorded fact, NoticeKind kind, String part, List<String> whom) {
        context.engagement(UUID.fromString(fact.subjectId()))
                .ifPresent(about -> notifying.notify(notice(fact, kind, part, facts(fact, about)), whom));
    }

    private Map<String, String> facts(AuditLog.Recorded fact, Subject about) {
        Map<String, String> facts = new HashMap<>(about.with(texts(fact)));
        facts.put("by", context.name(fact.actor()));
        return facts;
    }

    private static Notice notice(AuditLog.Recorded fact, NoticeKind kind, String part, Map<String, String> facts) {
        return new Notice(
                kind,
                kind + ":" + fact.subjectId() + ":" + part,
                UUID.fromString(fact.subjectId()),
                "/engagements/" + fact.subjectId() + (kind == NoticeKind.MENTION ? "#comments" : ""),
                fact.actor(),
                facts);
    }

    private static Map<String, String> texts(AuditLog.Recorded fact) {
        Map<String, String> texts = new HashMap<>();
        fact.detail().forEach((name, value) -> texts.put(name, String.valueOf(value)));
        return texts;
    }

    private static String text(AuditLog.Recorded fact, String name) {
        Object value = fact.detail().get(name);
        return value == null ? "" : value.toString();
    }
}
