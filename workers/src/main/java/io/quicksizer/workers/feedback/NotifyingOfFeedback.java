package io.quicksizer.workers.feedback;

import io.quicksizer.db.feedback.FeedbackRow;
import io.quicksizer.workers.notification.Notice;
import io.quicksizer.workers.notification.NoticeKind;
import io.quicksizer.workers.notification.Notifying;
import io.quicksizer.workers.run.JobRefusals;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Notifications of the triage team about pending feedback, and of the sender about the answer. */
@Component
class NotifyingOfFeedback {
    private static final int SUBJECT = 80;

    private final Notifying notifying;
    private final TriageTeam team;

    /** Reason for which the team is notified. */
    private enum Occasion {
        NEW,
        REMINDER,
        ESCALATED
    }

    NotifyingOfFeedback(Notifying notifying, TriageTeam team) {
        this.notifying = notifying;
        this.team = team;
    }

    /** Notifies the team that a feedback was sent. */
    void waits(FeedbackRow row) {
        waiting(row, "feedback", Occasion.NEW, row.sender(), team.askedPeople(false));
    }

    /** Reminds the team of a pending triage. */
    void reminder(FeedbackRow row) {
        waiting(row, "feedback-reminder", Occasion.REMINDER, JobRefusals.WORKFLOW, team.askedPeople(false));
    }

    /** Notifies the administrators that the time limit of a triage has passed. */
    void escalated(FeedbackRow row) {
        waiting(row, "feedback-escalated", Occasion.ESCALATED, JobRefusals.WORKFLOW, team.askedPeople(true));
    }

    /** Notifies the sender of the decision, with the answer if there is one. */
    void answered(FeedbackRow row) {
        notify(
                NoticeKind.FEEDBACK_ANSWERED,
                "feedback-answer",
                row,
                JobRefusals.WORKFLOW,
                Map.of(
                        "decision", Objects.requireNonNullElse(row.triage().decision(), ""),
                        "text", Objects.requireNonNullElse(row.triage().answer(), "")),
                List.of(row.sender()));
    }

    private void waiting(FeedbackRow row, String fact, Occasion occasion, String actor, Collection<String> people) {
        Map<String, String> facts =
                Map.of("occasion", occasion.name(), "severity", row.assessment().severity(), "page", row.pageArea());
        notify(NoticeKind.FEEDBACK_WAITING, fact, row, actor, facts, people);
    }

    private void notify(
            NoticeKind kind,
            String fact,
            FeedbackRow row,
            String actor,
            Map<String, String> facts,
            Collection<String> people) {
        notifying.notify(
                new Notice(kind, fact + ":" + row.id(), null, "/feedback/" + row.id(), actor, withSubject(row, facts)),
                people);
    }

    private static Map<String, String> withSubject(FeedbackRow row, Map<String, String> facts) {
        Map<String, String> all = new HashMap<>(facts);
        all.put("subject", subject(row.message()));
        return Map.copyOf(all);
    }

    private static String subject(String message) {
        String line = message.lines().findFirst().orElse("");
        return line.length() <= SUBJECT ? line : line.substring(0, SUBJECT) + "…";
    }
}
