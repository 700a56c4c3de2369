package io.quicksizer.workers.policy;

import io.quicksizer.processes.model.PolicyFacts;
import org.jspecify.annotations.Nullable;

/**
 * The reason why a revision could never be approved under a policy.
 *
 * @param level the level of sign-off that nobody could give, from 1; 0 for a gap or an overlap
 * @param group the group that is asked; empty for a gap or an overlap
 * @param detail name of the rule for {@link Kind#NO_APPROVER} and {@link Kind#NO_ESCALATION}, the person for
 *     {@link Kind#ONLY_SUBMITTER}, the evaluator's words for a gap or an overlap
 * @param facts figures for which no rule fits, or more than one; null else
 */
public record PolicyFlaw(
        Kind kind,
        int level,
        String group,
        String detail,
        @Nullable PolicyFacts facts) {

    /** The possible problems. */
    public enum Kind {
        /** Nobody in the group is active and holds the role APPROVER. */
        NO_APPROVER,
        /** Nobody could sign once the time limit has passed. */
        NO_ESCALATION,
        /** The only one who could sign could also have submitted, or is needed for another level. */
        ONLY_SUBMITTER,
        /** For some facts no rule fits. */
        GAP,
        /** For some facts more than one rule fits, or a rule can't be evaluated. */
        OVERLAP
    }

    /** In one line, for the audit log. */
    public String words() {
        return kind + (facts == null ? " level " + level + " group " + group : " " + facts) + ": " + detail;
    }
}
