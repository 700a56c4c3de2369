package io.quicksizer.workers.notification;

import io.quicksizer.db.approval.ApprovalDecision;
import io.quicksizer.db.approval.ApprovalDecisionRepository;
import io.quicksizer.db.revision.Revision;
import io.quicksizer.workers.approval.PeopleAsked;
import io.quicksizer.workers.audit.AuditLog;
import io.quicksizer.workers.notification.NoticeContext.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Notifications about the approval of a revision: requests, reminders, decisions and the result. */
@Component
class NotifyingOfApprovals {
    private final Notifying notifying;
    private final NoticeContext context;
    private final PeopleAsked asked;
    private final ApprovalDecisionRepository decisions;
    private final NotifyingOfMissingSigners missing;

    NotifyingOfApprovals(
            Notifying notifying,
            NoticeContext context,
            PeopleAsked asked,
            ApprovalDecisionRepository decisions,
            NotifyingOfMissingSigners missing) {
        this.notifying = notifying;
        this.context = context;
        this.asked = asked;
        this.decisions = decisions;
        this.missing = missing;
    }

    @EventListener(condition = "#fact.subjectType() == 'revision'")
    void recorded(AuditLog.Recorded fact) {
        switch (fact.action()) {
            case "approval.offer" -> ask(fact, NoticeKind.SIGN_OFF_WAITING, "", List.of());
            case "approval.escalate" -> subject(fact).ifPresent(about -> escalated(fact, about));
            case "approval.remind" -> ask(fact, NoticeKind.SIGN_OFF_REMINDER, ":" + fact.at(), List.of());
            case "approval.reassign" -> subject(fact).ifPresent(about -> assigned(fact, about));
            case "revision.submit" ->
                subject(fact).ifPresent(about -> tell(fact, about, NoticeKind.SUBMITTED, "", Map.of()));
            case "revision.decide" -> subject(fact).ifPresent(about -> decided(fact, about));
            case "approval.close" -> subject(fact).ifPresent(about -> closed(fact, about));
            case "export.announce" ->
                subject(fact).ifPresent(about -> tell(fact, about, NoticeKind.EXPORT_READY, documents(fact), Map.of()));
            default -> {}
        }
    }

    /**
     * Notifies the people who are currently asked to sign off.
     *
     * @param occasion part of the natural key that distinguishes repeated facts; empty for a fact that occurs once per
     *     level and group
     */
    private void ask(AuditLog.Recorded fact, NoticeKind kind, String occasion, List<String> besides) {
        subject(fact)
                .ifPresent(about -> asked.of(about.engagement().id()).ifPresent(waiting -> {
                    List<String> people = new ArrayList<>(waiting.people());
                    people.addAll(besides);
                    notifying.notify(
                            notice(
                                    fact,
                                    about,
                                    kind,
                                    waiting.level() + ":" + waiting.group() + occasion,
                                    about.with(waiting.facts())),
                            people);
                    missing.check(about, waiting);
                }));
    }

    /** Notifies the owner as well, because the decision is delayed. */
    private void escalated(AuditLog.Recorded fact, Subject about) {
        ask(fact, NoticeKind.SIGN_OFF_ESCALATED, "", List.of(about.engagement().owner()));
    }

    private void assigned(AuditLog.Recorded fact, Subject about) {
        Map<String, String> facts = about.with(
                Map.of("level", text(fact, "level"), "by", context.name(fact.actor()), "reason", text(fact, "reason")));
        notifying.notify(
                notice(fact, about, NoticeKind.SIGN_OFF_ASSIGNED, fact.at().toString(), facts),
                List.of(text(fact, "to")));
    }

    private void decided(AuditLog.Recorded fact, Subject about) {
        int level = Integer.parseInt(text(fact, "level"));
        String comment = decisions.findByRevisionIdAndLevel(UUID.fromString(fact.subjectId()), level).stream()
                .map(ApprovalDecision::signOff)
                .map(signOff -> signOff.comment())
                .findFirst()
                .orElse("");
        tell(
                fact,
                about,
                NoticeKind.DECISION,
                String.valueOf(level),
                Map.of(
                        "by", context.name(fact.actor()),
                        "decision", text(fact, "decision"),
                        "level", String.valueOf(level),
                        "comment", comment));
    }

    /** Notifies of an approval only; other outcomes were already reported as a decision. */
    private void closed(AuditLog.Recorded fact, Subject about) {
        if ("APPROVED".equals(text(fact, "outcome"))) {
            tell(fact, about, NoticeKind.APPROVED, "", Map.of());
        }
    }

    /** Notifies the owner and the submitter. */
    private void tell(AuditLog.Recorded fact, Subject about, NoticeKind kind, String part, Map<String, String> more) {
        List<String> people = new ArrayList<>(List.of(about.engagement().owner()));
        Optional.ofNullable(about.revision())
                .map(revision -> revision.submission().by())
                .ifPresent(people::add);
        notifying.notify(notice(fact, about, kind, part, about.with(more)), people);
    }

    private static Notice notice(
            AuditLog.Recorded fact, Subject about, NoticeKind kind, String part, Map<String, String> facts) {
        Revision revision = about.revision();
        boolean toDecide = kind.asksForDecision();
        return new Notice(
                kind,
                kind + ":" + fact.subjectId() + ":" + part,
                about.engagement().id(),
                revision != null && toDecide
                        ? "/approvals/" + revision.id()
                        : "/engagements/" + about.engagement().id(),
                fact.actor(),
                facts);
    }

    private Optional<Subject> subject(AuditLog.Recorded fact) {
        return context.revision(UUID.fromString(fact.subjectId()));
    }

    /**
     * Returns the part of the natural key that identifies a set of documents, so that a set is announced once but
     * announced again after a document was rendered again.
     */
    private static String documents(AuditLog.Recorded fact) {
        return Integer.toHexString(fact.detail().toString().hashCode());
    }

    private static String text(AuditLog.Recorded fact, String name) {
        Object value = fact.detail().get(name);
        return value == null ? "" : value.toString();
    }
}
