package io.quicksizer.workers.difference;

import io.quicksizer.workers.frozen.CanonicalJson;
import io.quicksizer.workers.revision.SubmittedRevision;
import java.util.List;

/**
 * Difference between two revisions of an engagement.
 *
 * @param before the earlier revision
 * @param after the later revision
 * @param changes every changed cell, in reading order; empty if both state the same
 */
public record RevisionDifference(SubmittedRevision before, SubmittedRevision after, List<Change> changes) {

    /** Copies the list. */
    public RevisionDifference {
        changes = List.copyOf(changes);
    }

    /** Returns the changes without those that are implied by another one. */
    public List<Change> telling() {
        return changes.stream().filter(change -> !change.implied()).toList();
    }

    /**
     * Returns whether the contents are identical, so that a signature for one is valid for the other. Contents in
     * different formats are compared by what they state.
     */
    public boolean isNone() {
        return before.contentSha256().equals(after.contentSha256())
                || CanonicalJson.read(before.content().json())
                        .statesTheSameAs(CanonicalJson.read(after.content().json()));
    }
}
