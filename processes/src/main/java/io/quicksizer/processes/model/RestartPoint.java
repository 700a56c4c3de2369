package io.quicksizer.processes.model;

import java.util.Arrays;
import java.util.Optional;

/**
 * A point to which a running engagement can be moved, or at which a lost one is recovered: elements of the engagement's
 * own process.
 */
public enum RestartPoint {
    CONTEXT(Step.CONTEXT.scopeId()),
    SCOPE(Step.SCOPE.scopeId()),
    SCENARIOS(Step.SCENARIOS.scopeId()),
    SIZING(Step.SIZING.scopeId()),
    EXPERT(Step.EXPERT.scopeId()),
    REVIEW(Step.REVIEW.scopeId()),
    /**
     * Before the whole approval: levels that have signed are skipped by the answer of the job {@code open-approval}.
     */
    APPROVAL("Task_Approval"),
    /** Before the whole export of an approved revision. */
    EXPORT("Task_Export");

    private final String elementId;

    RestartPoint(String elementId) {
        this.elementId = elementId;
    }

    /** The BPMN id of the element in {@code sizing-engagement}. */
    public String elementId() {
        return elementId;
    }

    /** The point that leads to this step; for a sign-off that is the approval around it. */
    public static RestartPoint before(Step step) {
        return step == Step.SIGN_OFF ? APPROVAL : valueOf(step.name());
    }

    /** The step that this point leads to; empty before the export. */
    public Optional<Step> step() {
        return Arrays.stream(Step.values()).filter(step -> before(step) == this).findFirst();
    }
}
