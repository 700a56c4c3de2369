package io.quicksizer.processes.model;

/**
 * Where a running engagement can be put back to, or a lost one taken up again: elements of the engagement's own
 * process.
 */
public enum RestartPoint {
    CONTEXT(Step.CONTEXT.elementId()),
    SCOPE(Step.SCOPE.elementId()),
    SCENARIOS(Step.SCENARIOS.elementId()),
    SIZING(Step.SIZING.elementId()),
    EXPERT(Step.EXPERT.elementId()),
    REVIEW(Step.REVIEW.elementId()),
    /** Before the whole approval: levels already signed are skipped by what the job {@code open-approval} answers. */
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
        return switch (step) {
            case CONTEXT -> CONTEXT;
            case SCOPE -> SCOPE;
            case SCENARIOS -> SCENARIOS;
            case SIZING -> SIZING;
            case EXPERT -> EXPERT;
            case REVIEW -> REVIEW;
            case SIGN_OFF -> APPROVAL;
        };
    }
}
