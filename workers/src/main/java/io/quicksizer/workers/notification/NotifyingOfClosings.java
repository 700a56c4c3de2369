package io.quicksizer.workers.notification;

import io.quicksizer.db.journal.StepSubmission;
import io.quicksizer.db.journal.StepSubmissionRepository;
import io.quicksizer.processes.model.Step;
import io.quicksizer.workers.audit.AuditLog;
import io.quicksizer.workers.wizard.EntryOutcome;
import io.quicksizer.workers.wizard.entry.EntryCodec;
import io.quicksizer.workers.wizard.entry.ReviewEntry;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Notifications of the owner that somebody withdrew or cancelled an engagement, or withdrew it in the review: one for
 * each run and outcome, however often that is requested before the run has ended.
 */
@Component
class NotifyingOfClosings {
    private final Notifying notifying;
    private final NoticeContext context;
    private final StepSubmissionRepository submissions;

    NotifyingOfClosings(Notifying notifying, NoticeContext context, StepSubmissionRepository submissions) {
        this.notifying = notifying;
        this.context = context;
        this.submissions = submissions;
    }

    @EventListener(condition = "#fact.subjectType() == 'engagement'")
    void recorded(AuditLog.Recorded fact) {
        switch (fact.action()) {
            case "engagement.withdraw" -> closed(fact, "WITHDRAWN", text(fact, "comment"));
            case "engagement.cancel" -> closed(fact, "CANCELLED", text(fact, "comment"));
            case "step.submit" -> {
                if (EntryOutcome.WITHDRAW.text().equals(text(fact, "outcome"))) {
                    closed(fact, "WITHDRAWN", commentOfReview(UUID.fromString(text(fact, "visit"))));
                }
            }
            default -> {}
        }
    }

    private void closed(AuditLog.Recorded fact, String outcome, String comment) {
        UUID id = UUID.fromString(fact.subjectId());
        context.engagement(id)
                .ifPresent(about -> notifying.notify(
                        new Notice(
                                NoticeKind.CLOSED,
                                NoticeKind.CLOSED + ":" + id + ":" + outcome + ":"
                                        + about.engagement().runId(),
                                id,
                                "/engagements/" + id,
                                fact.actor(),
                                about.with(Map.of(
                                        "outcome", outcome, "by", context.name(fact.actor()), "comment", comment))),
                        List.of(about.engagement().owner())));
    }

    private String commentOfReview(UUID visit) {
        return submissions
                .findById(visit)
                .map(StepSubmission::submitted)
                .map(submitted -> EntryCodec.read(Step.REVIEW, submitted.payloadJson()))
                .filter(ReviewEntry.class::isInstance)
                .map(ReviewEntry.class::cast)
                .flatMap(review -> review.comment().value())
                .orElse("");
    }

    private static String text(AuditLog.Recorded fact, String name) {
        Object value = fact.detail().get(name);
        return value == null ? "" : value.toString();
    }
}
