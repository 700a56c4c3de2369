package io.quicksizer.db.common;

/** The rule that determines who may not sign a revision off, whatever group they belong to. */
public enum FourEyesRule {
    /** Excludes everybody who entered a figure or text since the last approval, the owner, and the submitter. */
    CONTRIBUTORS,
    /** Excludes the submitter only; for teams that are too small for the other rule. */
    SUBMITTER
}
