package io.quicksizer.workers.policy;

import io.quicksizer.processes.model.PolicyFacts;
import org.jspecify.annotations.Nullable;

/**
 * The reason why a revision could never be approved under a policy.
 *
 * @param level the level that nobody could sign, from 1; 0 for a gap or an overlap
 * @param group the group that is asked; empty for a gap or an overlap
 * @param detail name of the rule for {@link Kind#NO_APPROVER} and {@link Kind#NO_ESCALATION}, the person for
 *     {@link Kind#ONLY_SUBMITTER}, the evaluator's message for a gap or an overlap
 * @param facts the facts for which no rule matches, or more than one; otherwise null
 */
public record PolicyFlaw(
        Kind kind,
        int level,
        String group,
        String detail,
        @Nullable PolicyFacts facts) {

    /** Kinds of flaws. */
    public enum Kind {
        /** Nobody in the group is active and holds the role APPROVER. */
        NO_APPROVER,
        /** Nobody could sign after an escalation. */
        NO_ESCALATION,
        /** The only person who could sign may also be the submitter, or is needed for another level. */
        ONLY_SUBMITTER,
        /** No rule matches some facts. */
        GAP,
        /** More than one rule matches some facts, or a rule can't be evaluated. */
        OVERLAP
    }

    /** Returns a one-line description for the audit log. */
    public String words() {
        return kind + (facts == null ? " level " + level + " group " + group : " " + facts) + ": " + detail;
    }
}
