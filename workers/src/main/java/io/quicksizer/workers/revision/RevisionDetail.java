package io.quicksizer.workers.revision;

import io.quicksizer.db.approval.ApprovalDecision;
import io.quicksizer.db.approval.SignOff;
import io.quicksizer.workers.frozen.FrozenSizing;
import io.quicksizer.workers.revision.RevisionQueries.RevisionView;
import java.util.List;

/**
 * A read-only copy of a revision with its content, levels and decisions.
 *
 * @param levels levels of sign-off that the policy required, lowest first
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

    /** Returns a copy of the stored revision. */
    public static RevisionDetail of(RevisionView stored) {
        return new RevisionDetail(
                SubmittedRevision.of(stored.revision()),
                stored.content(),
                stored.levels().stream().map(SignOffLevelView::of).toList(),
                stored.decisions().stream().map(Decided::of).toList());
    }
}
