package io.quicksizer.processes.model;

/** The severity of a feedback, as the feedback policy assesses it; the most severe first. */
public enum FeedbackSeverity {
    CRITICAL,
    HIGH,
    MEDIUM,
    LOW
}
