package io.quicksizer.processes.model;

/** Kind of a feedback, as chosen by its sender. */
public enum FeedbackKind {
    /** Something does not work or is wrong. */
    PROBLEM,
    /** The sender does not know how to do something. */
    QUESTION,
    /** Something could be better. */
    IDEA
}
