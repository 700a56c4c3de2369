package io.quicksizer.workers.revision;

import io.quicksizer.db.approval.ApprovalDecision;
import io.quicksizer.db.approval.SignOff;
import io.quicksizer.workers.revision.RevisionQueries.RevisionView;
import java.util.List;

/**
 * A revision for reading, with all that belongs to it.
 *
 * @param levels levels of sign-off that the policy asked for, lowest first
 * @param decisions lowest level first
 */
public record RevisionDetail(
        SubmittedRevision revision, FrozenSizing content, List<SignOffLevelView> levels, List<Decided> decisions) {

    /** A decision on a level. */
    public record Decided(int level, SignOff signOff) {
        static Decided of(ApprovalDecision stored) {
            return new Decided(stored.level(), stored.signOff());
        }
    }

    /** A copy of what is stored. */
    public static RevisionDetail of(RevisionView stored) {
        return new RevisionDetail(
                SubmittedRevision.of(stored.revision()),
                stored.content(),
                stored.levels().stream().map(SignOffLevelView::of).toList(),
                stored.decisions().stream().map(Decided::of).toList());
    }
}
