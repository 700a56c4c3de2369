package io.quicksizer.web.diagram;

import io.quicksizer.db.journal.PastVisit;
import io.quicksizer.processes.model.DecisionOutcome;
import io.quicksizer.processes.model.RecordOutcome;
import io.quicksizer.processes.model.RestartPoint;
import io.quicksizer.processes.model.Step;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Mapping of an engagement's visits to the elements that its own process reached.
 *
 * @param model the process {@code sizing-engagement}
 */
record Route(ProcessModel model) {
    /** The start event of each engagement. */
    static final String START = "Event_EngagementOpened";

    private static final String READY = "Event_ProposalReady";
    private static final String REJECTED = "Event_Rejected";
    /** Outcomes in the journal with which a step is left for another one than the next. */
    private static final Set<String> TO_ANOTHER_STEP = Set.of("back", "jump", RecordOutcome.ANOTHER_STEP.text());

    /**
     * Returns the elements reached.
     *
     * @param visits oldest first
     */
    List<List<Node>> of(List<PastVisit> visits, Place place) {
        Stops stops = new Stops(model);
        stops.reach(START);
        PastVisit last = null;
        for (PastVisit visit : visits) {
            if (last != null) {
                between(last, visit, stops);
            }
            stops.reach(element(visit));
            last = visit;
        }
        end(last, place, stops);
        return stops.stretches();
    }

    /** Returns the element of a visit; all sign-offs map to the call activity of the approval. */
    private static String element(PastVisit visit) {
        return isSignOff(visit) ? RestartPoint.APPROVAL.elementId() : visit.elementId();
    }

    private void between(PastVisit earlier, PastVisit later, Stops stops) {
        if (!earlier.runId().equals(later.runId())) {
            endOfRun(earlier, later, stops);
            stops.interrupt();
        } else if (wasTakenAway(earlier) && !element(earlier).equals(element(later))) {
            stops.interrupt();
        } else if (earlier.outcome() != null && TO_ANOTHER_STEP.contains(earlier.outcome())) {
            leave(earlier, stops);
        }
    }

    /** Adds the boundary event through which a step is left for another one. */
    private void leave(PastVisit visit, Stops stops) {
        model.drawn(visit.elementId()).stream()
                .flatMap(step -> model.boundaryOf(step).stream())
                .filter(event -> event.trigger().equals("error"))
                .forEach(stops::reach);
    }

    /** Adds the end event of a run that is followed by another revision; a run replaced by a rebuild had not ended. */
    private static void endOfRun(PastVisit last, PastVisit next, Stops stops) {
        if (next.revisionNumber() > last.revisionNumber() && last.outcome() != null) {
            stops.reach(last.outcome().equals(DecisionOutcome.REJECTED.text()) ? REJECTED : READY);
        }
    }

    private static void end(@Nullable PastVisit last, Place place, Stops stops) {
        List<String> end = end(last, place);
        if (last != null && wasTakenAway(last) && !end.isEmpty() && !end.contains(element(last))) {
            stops.interrupt();
        }
        end.forEach(stops::reach);
    }

    private static List<String> end(@Nullable PastVisit last, Place place) {
        return switch (place.status()) {
            case DRAFT, CHANGES_REQUESTED -> List.of();
            case IN_APPROVAL -> List.of(RestartPoint.APPROVAL.elementId());
            case APPROVED -> List.of(place.exported() ? READY : RestartPoint.EXPORT.elementId());
            case REJECTED -> List.of(REJECTED);
            case WITHDRAWN ->
                last != null && RecordOutcome.WITHDRAW.text().equals(last.outcome())
                        ? List.of("Event_Withdrawn")
                        : List.of("Event_WithdrawnByPlanner", "Event_EngagementWithdrawn");
            case CANCELLED -> List.of("Event_CancelledByAdmin", "Event_EngagementCancelled");
        };
    }

    /**
     * Returns whether the visit was left without a submission: by an operator's restart, or by the end of the
     * engagement.
     */
    private static boolean wasTakenAway(PastVisit visit) {
        return visit.outcome() == null;
    }

    private static boolean isSignOff(PastVisit visit) {
        return visit.step().equals(Step.SIGN_OFF.name());
    }
}
