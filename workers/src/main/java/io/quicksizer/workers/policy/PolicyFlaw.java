package io.quicksizer.workers.policy;

/**
 * Why a revision could never be approved under a policy.
 *
 * @param kind what is wrong
 * @param group the group that is asked; empty for a gap
 * @param detail the rule for {@link Kind#NO_APPROVER}, the person for {@link Kind#ONLY_SUBMITTER}, the reason for
 *     {@link Kind#GAP}
 */
public record PolicyFlaw(Kind kind, String group, String detail) {

    /** What can be wrong. */
    public enum Kind {
        /** Nobody in the group is active and holds the role APPROVER. */
        NO_APPROVER,
        /** The only one who could sign could also have submitted, or is needed for another level. */
        ONLY_SUBMITTER,
        /** For some facts no rule fits, or more than one. */
        GAP
    }
}
