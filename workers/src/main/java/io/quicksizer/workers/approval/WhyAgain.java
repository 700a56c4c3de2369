package io.quicksizer.workers.approval;

import io.quicksizer.db.approval.ApprovalLevel;
import io.quicksizer.workers.difference.Change;
import io.quicksizer.workers.difference.RevisionDifference;
import java.util.List;

/**
 * The reason why a revision has to be signed off although an earlier one was approved.
 *
 * @param reason in a word
 * @param difference what changed since the revision that was approved last
 */
public record WhyAgain(Reason reason, RevisionDifference difference) {

    /** The reasons for which an earlier approval can have become void. */
    public enum Reason {
        /** The approved content differs now. */
        CONTENT,
        /** The content is the same, but the policy asks for other levels, groups or for other reasons. */
        POLICY,
        /** Nothing changed, to the letter: sign-offs carry over. */
        NOTHING
    }

    /** Compares what was approved with what waits now (docs/approvals.md). */
    static WhyAgain of(RevisionDifference difference, List<ApprovalLevel> approved, List<ApprovalLevel> asked) {
        if (!difference.isNone()) {
            return new WhyAgain(Reason.CONTENT, difference);
        }
        return new WhyAgain(sameLevels(approved, asked) ? Reason.NOTHING : Reason.POLICY, difference);
    }

    /** The inputs that made it necessary, in reading order. */
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
