package io.quicksizer.processes.model;

/** Severity of a feedback, as assessed by the feedback policy; most severe first. */
public enum FeedbackSeverity {
    CRITICAL,
    HIGH,
    MEDIUM,
    LOW
}
