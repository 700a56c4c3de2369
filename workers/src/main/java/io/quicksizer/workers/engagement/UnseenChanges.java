package io.quicksizer.workers.engagement;

import io.quicksizer.db.engagement.Engagement;
import io.quicksizer.db.journal.Visit;
import io.quicksizer.processes.model.Step;
import io.quicksizer.workers.audit.AuditQueries;
import io.quicksizer.workers.wizard.EntryOutcome;
import io.quicksizer.workers.wizard.StepDecision;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Changes that the form of an open step in Tasklist does not show, because a task never reads its variables again
 * (docs/forms.md). Its entry would overwrite them, and a submission in the review would include them unseen.
 */
@Component
class UnseenChanges {
    private static final List<String> OF_ENTRIES =
            List.of("alternative.switch", "engagement.move-catalogue", "engagement.undo-move");
    private static final List<String> OF_NAME = List.of("engagement.rename");
    private static final List<String> OF_OFFERS = List.of("alternative.offer", "alternative.withhold");

    private final AuditQueries audit;

    UnseenChanges(AuditQueries audit) {
        this.audit = audit;
    }

    /** Returns whether somebody has changed something since the visit began that the decision overwrites or submits. */
    boolean matter(Engagement engagement, Visit visit, Step step, StepDecision decision) {
        return isApplied(engagement, step, decision) && audit.doneByPeopleDuring(visit.id(), actions(step));
    }

    private static boolean isApplied(Engagement engagement, Step step, StepDecision decision) {
        boolean changes = decision.accepted() && !decision.state().equals(EngagementStates.of(engagement));
        return decision.outcome() == EntryOutcome.SUBMIT || (changes && !decision.leaves(step));
    }

    private static List<String> actions(Step step) {
        return switch (step) {
            case CONTEXT -> Stream.concat(OF_ENTRIES.stream(), OF_NAME.stream()).toList();
            case REVIEW ->
                Stream.of(OF_ENTRIES, OF_NAME, OF_OFFERS).flatMap(List::stream).toList();
            default -> OF_ENTRIES;
        };
    }
}
