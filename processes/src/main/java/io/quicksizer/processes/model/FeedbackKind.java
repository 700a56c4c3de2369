package io.quicksizer.processes.model;

/** The kind of a feedback, as its sender calls it. */
public enum FeedbackKind {
    /** Something does not work or is wrong. */
    PROBLEM,
    /** The sender does not know how to do something. */
    QUESTION,
    /** Something could be better. */
    IDEA
}
