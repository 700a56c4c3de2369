package io.quicksizer.processes.model;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Human steps, in the order of the forward path. */
public enum Step {
    CONTEXT("DescribeContext", "describe-context", ProcessId.SIZING_ENGAGEMENT),
    SCOPE("ChooseScope", "choose-scope", ProcessId.SIZING_ENGAGEMENT),
    SCENARIOS("ChooseScenarios", "choose-scenarios", ProcessId.SIZING_ENGAGEMENT),
    SIZING("SizeScenarios", "size-scenarios", ProcessId.SIZING_ENGAGEMENT),
    EXPERT("SizeServices", "size-services", ProcessId.SIZING_ENGAGEMENT),
    REVIEW("Review", "review", ProcessId.SIZING_ENGAGEMENT),
    SIGN_OFF("SignOff", "sign-off", ProcessId.SIZING_APPROVAL);

    private final String elementName;
    private final String formId;
    private final ProcessId process;

    Step(String elementName, String formId, ProcessId process) {
        this.elementName = elementName;
        this.formId = formId;
        this.process = process;
    }

    /** Returns the BPMN id of the user task. */
    public String elementId() {
        return "Task_" + elementName;
    }

    /** Returns the BPMN id of the sub-process around the user task, which also contains the handling of its entry. */
    public String scopeId() {
        return "Step_" + elementName;
    }

    /** Returns the id of the linked Camunda form. */
    public String formId() {
        return formId;
    }

    /** Returns the process of the user task. */
    public ProcessId process() {
        return process;
    }

    /** Returns the name shown in the model, in Tasklist and in messages. */
    public String label() {
        return ElementLabel.of(process, elementId());
    }

    /**
     * Returns the next step on the forward path; empty after the review, where the wizard ends, and after a sign-off.
     *
     * @param expertOpen whether any line item is Custom
     */
    public Optional<Step> next(boolean expertOpen) {
        return switch (this) {
            case CONTEXT -> Optional.of(SCOPE);
            case SCOPE -> Optional.of(SCENARIOS);
            case SCENARIOS -> Optional.of(SIZING);
            case SIZING -> Optional.of(expertOpen ? EXPERT : REVIEW);
            case EXPERT -> Optional.of(REVIEW);
            case REVIEW, SIGN_OFF -> Optional.empty();
        };
    }

    /** Returns the steps of the wizard in the order of the forward path, up to the review. */
    public static List<Step> path(boolean expertOpen) {
        return Stream.iterate(
                        Optional.of(CONTEXT), Optional::isPresent, step -> step.flatMap(last -> last.next(expertOpen)))
                .flatMap(Optional::stream)
                .toList();
    }

    /** Returns the step of this user task; empty if the element is not a human step. */
    public static Optional<Step> ofElement(String elementId) {
        return Arrays.stream(values())
                .filter(step -> step.elementId().equals(elementId))
                .findFirst();
    }
}
