package io.quicksizer.processes.model;

import java.util.Arrays;
import java.util.Optional;

/**
 * Elements of the engagement's process to which a running instance can be moved, or before which a lost one is rebuilt.
 */
public enum RestartPoint {
    CONTEXT(Step.CONTEXT.scopeId()),
    SCOPE(Step.SCOPE.scopeId()),
    SCENARIOS(Step.SCENARIOS.scopeId()),
    SIZING(Step.SIZING.scopeId()),
    EXPERT(Step.EXPERT.scopeId()),
    REVIEW(Step.REVIEW.scopeId()),
    /** Before the whole approval; the job {@code open-approval} skips levels that have signed. */
    APPROVAL("Task_Approval"),
    /** Before the whole export of an approved revision. */
    EXPORT("Task_Export");

    private final String elementId;

    RestartPoint(String elementId) {
        this.elementId = elementId;
    }

    /** Returns the BPMN id of the element in {@code sizing-engagement}. */
    public String elementId() {
        return elementId;
    }

    /** Returns the point before this step; for a sign-off, the approval. */
    public static RestartPoint before(Step step) {
        return step == Step.SIGN_OFF ? APPROVAL : valueOf(step.name());
    }

    /** Returns the step after this point; empty for the export. */
    public Optional<Step> step() {
        return Arrays.stream(Step.values()).filter(step -> before(step) == this).findFirst();
    }
}
