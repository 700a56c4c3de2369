package io.quicksizer.processes.model;

import java.util.Arrays;
import java.util.Optional;

/** The human steps, in the order of the forward path. */
public enum Step {
    CONTEXT("Task_DescribeContext", "describe-context", ProcessId.SIZING_ENGAGEMENT),
    SCOPE("Task_ChooseScope", "choose-scope", ProcessId.SIZING_ENGAGEMENT),
    SCENARIOS("Task_ChooseScenarios", "choose-scenarios", ProcessId.SIZING_ENGAGEMENT),
    SIZING("Task_SizeScenarios", "size-scenarios", ProcessId.SIZING_ENGAGEMENT),
    EXPERT("Task_SizeServices", "size-services", ProcessId.SIZING_ENGAGEMENT),
    REVIEW("Task_Review", "review", ProcessId.SIZING_ENGAGEMENT),
    SIGN_OFF("Task_SignOff", "sign-off", ProcessId.SIZING_APPROVAL);

    private final String elementId;
    private final String formId;
    private final ProcessId process;

    Step(String elementId, String formId, ProcessId process) {
        this.elementId = elementId;
        this.formId = formId;
        this.process = process;
    }

    /** The BPMN id of the user task. */
    public String elementId() {
        return elementId;
    }

    /** The id of the linked Camunda form. */
    public String formId() {
        return formId;
    }

    /** The process in which the user task stands. */
    public ProcessId process() {
        return process;
    }

    /** The step of this BPMN element, or empty when the element is no human step. */
    public static Optional<Step> ofElement(String elementId) {
        return Arrays.stream(values())
                .filter(step -> step.elementId.equals(elementId))
                .findFirst();
    }
}
