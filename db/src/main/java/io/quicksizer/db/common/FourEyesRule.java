package io.quicksizer.db.common;

/** People who may not sign a revision off, whatever group they belong to. */
public enum FourEyesRule {
    /** Whoever entered a figure or a text of it since the last approval, owns it, or submitted it. */
    CONTRIBUTORS,
    /** Whoever submitted it; for teams that are too small for the other rule. */
    SUBMITTER
}
