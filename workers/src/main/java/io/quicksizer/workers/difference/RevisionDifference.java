package io.quicksizer.workers.difference;

import io.quicksizer.workers.revision.CanonicalJson;
import io.quicksizer.workers.revision.SubmittedRevision;
import java.util.List;

/**
 * Two revisions of an engagement and what changed between them.
 *
 * @param before the earlier one
 * @param after the later one
 * @param changes every changed cell in reading order; empty if both state the same
 */
public record RevisionDifference(SubmittedRevision before, SubmittedRevision after, List<Change> changes) {

    /** Keeps a copy. */
    public RevisionDifference {
        changes = List.copyOf(changes);
    }

    /** The changes that a reader needs to see one by one. */
    public List<Change> telling() {
        return changes.stream().filter(change -> !change.implied()).toList();
    }

    /** Returns whether both state the same to the letter, so that a signature for one holds for the other. */
    public boolean isNone() {
        return before.contentSha256().equals(after.contentSha256())
                || CanonicalJson.read(before.content().json())
                        .statesTheSameAs(CanonicalJson.read(after.content().json()));
    }
}
