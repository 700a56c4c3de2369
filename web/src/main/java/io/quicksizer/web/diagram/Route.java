package io.quicksizer.web.diagram;

import io.quicksizer.db.journal.PastVisit;
import io.quicksizer.processes.model.DecisionOutcome;
import io.quicksizer.processes.model.RecordOutcome;
import io.quicksizer.processes.model.RestartPoint;
import io.quicksizer.processes.model.Step;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Turns the visits of an engagement into the elements of the models that it reached. */
final class Route {
    private static final String OPENED = "Event_EngagementOpened";
    private static final String READY = "Event_ProposalReady";
    private static final String REJECTED = "Event_Rejected";

    private Route() {}

    /**
     * Through the engagement's own process, one list for each life of it.
     *
     * @param visits oldest first
     */
    static List<List<String>> ofEngagement(List<PastVisit> visits, Place place) {
        List<List<PastVisit>> lives = lives(visits);
        List<List<String>> ways = new ArrayList<>();
        for (int i = 0; i < lives.size(); i++) {
            List<String> way = way(lives.get(i), i == 0);
            if (i + 1 < lives.size()) {
                way.addAll(endBefore(lives.get(i + 1).getFirst(), lives.get(i).getLast()));
            }
            ways.add(way);
        }
        if (ways.isEmpty()) {
            ways.add(new ArrayList<>(List.of(OPENED)));
        }
        ways.getLast().addAll(end(visits.isEmpty() ? null : visits.getLast(), place));
        return ways;
    }

    /** Through the approval that is running: the sign-offs of the revision that waits. */
    static List<List<String>> ofApproval(List<PastVisit> visits) {
        List<String> way = new ArrayList<>(List.of("Event_ApprovalRequested"));
        List<PastVisit> signOffs = visits.subList(afterLastStep(visits), visits.size());
        for (int i = 0; i < signOffs.size(); i++) {
            if (i > 0) {
                way.addAll(between(signOffs.get(i - 1)));
            }
            way.add(Step.SIGN_OFF.elementId());
        }
        return List.of(way);
    }

    private static List<List<PastVisit>> lives(List<PastVisit> visits) {
        Map<UUID, List<PastVisit>> lives = new LinkedHashMap<>();
        visits.forEach(visit ->
                lives.computeIfAbsent(visit.runId(), run -> new ArrayList<>()).add(visit));
        return List.copyOf(lives.values());
    }

    /** In the engagement's own process the sign-offs of a revision are one stop: the approval around them. */
    private static List<String> way(List<PastVisit> life, boolean first) {
        List<String> way = new ArrayList<>(first ? List.of(OPENED) : List.of());
        for (PastVisit visit : life) {
            String approval = RestartPoint.APPROVAL.elementId();
            if (!isSignOff(visit)) {
                way.add(visit.elementId());
            } else if (way.isEmpty() || !way.getLast().equals(approval)) {
                way.add(approval);
            }
        }
        return way;
    }

    /** A life that is followed by another revision had come to its end; a rebuilt one had not. */
    private static List<String> endBefore(PastVisit next, PastVisit last) {
        if (next.revisionNumber() == last.revisionNumber() || last.outcome() == null) {
            return List.of();
        }
        return last.outcome().equals(DecisionOutcome.REJECTED.text()) ? List.of(REJECTED) : List.of(READY);
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
            case CANCELLED -> List.of("Event_Cancelled", "Event_EngagementCancelled");
        };
    }

    /** Why the sign-off was asked again: it is taken away when it is overdue, and a level that signs calls the next. */
    private static List<String> between(PastVisit earlier) {
        if (earlier.outcome() == null) {
            return List.of("Event_SignOffOverdue");
        }
        return earlier.outcome().equals(DecisionOutcome.APPROVED.text()) ? List.of("Gateway_AnotherLevel") : List.of();
    }

    private static int afterLastStep(List<PastVisit> visits) {
        int after = 0;
        for (int i = 0; i < visits.size(); i++) {
            after = isSignOff(visits.get(i)) ? after : i + 1;
        }
        return after;
    }

    private static boolean isSignOff(PastVisit visit) {
        return visit.step().equals(Step.SIGN_OFF.name());
    }
}
