package io.quicksizer.web.diagram;

import io.quicksizer.db.journal.PastVisit;
import io.quicksizer.processes.model.DecisionOutcome;
import io.quicksizer.processes.model.Step;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Mapping of an engagement's visits to the elements that the approval of its latest revision reached.
 *
 * @param model the process {@code sizing-approval}
 */
record ApprovalPath(ProcessModel model) {
    /** The start event of each approval. */
    static final String START = "Event_ApprovalRequested";

    /**
     * Returns the elements reached.
     *
     * @param visits visits of the engagement, oldest first
     */
    List<List<Node>> of(List<PastVisit> visits) {
        Stops stops = new Stops(model);
        stops.reach(START);
        PastVisit last = null;
        for (PastVisit signOff : visits.subList(afterLastStep(visits), visits.size())) {
            if (last != null && last.runId().equals(signOff.runId())) {
                stops.reach(leftThrough(last.outcome()));
            } else if (last != null) {
                stops.interrupt();
                stops.reach(START);
            }
            stops.reach(signOff.elementId());
            last = signOff;
        }
        return stops.stretches();
    }

    /** Returns the element through which an earlier sign-off was left before the next one in the same run. */
    private static String leftThrough(@Nullable String outcome) {
        if (outcome == null) {
            return "Event_TimeLimitPassed";
        }
        return outcome.equals(DecisionOutcome.APPROVED.text()) ? "Event_LevelDecided" : "Gateway_DecisionCounts";
    }

    private static int afterLastStep(List<PastVisit> visits) {
        int after = 0;
        for (int i = 0; i < visits.size(); i++) {
            after = visits.get(i).step().equals(Step.SIGN_OFF.name()) ? after : i + 1;
        }
        return after;
    }
}
