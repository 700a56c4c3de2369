package io.quicksizer.workers.approval;

import io.quicksizer.db.approval.ApprovalLevel;
import io.quicksizer.workers.difference.Change;
import io.quicksizer.workers.difference.RevisionDifference;
import java.util.List;

/**
 * Reason why a revision has to be signed off although an earlier one was approved.
 *
 * @param reason the category
 * @param difference what changed since the last approved revision
 */
public record WhyAgain(Reason reason, RevisionDifference difference) {

    /** Categories of reasons. */
    public enum Reason {
        /** The content differs from the approved one. */
        CONTENT,
        /** The content is the same, but the policy asks for other levels or groups, or for other reasons. */
        POLICY,
        /** Content and levels are identical, so sign-offs carry over. */
        NOTHING
    }

    /** Compares the approved revision with the pending one (docs/approvals.md). */
    static WhyAgain of(RevisionDifference difference, List<ApprovalLevel> approved, List<ApprovalLevel> asked) {
        if (!difference.isNone()) {
            return new WhyAgain(Reason.CONTENT, difference);
        }
        return new WhyAgain(sameLevels(approved, asked) ? Reason.NOTHING : Reason.POLICY, difference);
    }

    /** Returns the changed inputs, in reading order. */
    public List<Change> inputs() {
        return difference.telling().stream()
                .filter(change -> change.kind().isInput())
                .toList();
    }

    private static boolean sameLevels(List<ApprovalLevel> approved, List<ApprovalLevel> asked) {
        return asks(approved).equals(asks(asked));
    }

    private static List<Asked> asks(List<ApprovalLevel> levels) {
        return levels.stream()
                .map(level -> new Asked(
                        level.level(), level.policy().group(), level.policy().reason()))
                .toList();
    }

    private record Asked(int level, String group, String reason) {}
}
