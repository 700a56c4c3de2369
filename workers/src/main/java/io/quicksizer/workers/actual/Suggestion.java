package io.quicksizer.workers.actual;

import io.quicksizer.db.actual.ActualEvidence;
import io.quicksizer.db.actual.SuggestedSize;
import java.util.List;

/**
 * A suggestion for the next catalogue version with the figures behind it.
 *
 * @param suggested the line item, its size and the suggested days
 * @param evidence the engagements whose days were entered last, {@value Suggestions#EVIDENCE_SHOWN} at most
 */
public record Suggestion(SuggestedSize suggested, List<ActualEvidence> evidence) {

    public Suggestion {
        evidence = List.copyOf(evidence);
    }

    /** Returns whether there are more engagements behind it than are listed. */
    public boolean isCut() {
        return evidence.size() < suggested.engagements();
    }
}
