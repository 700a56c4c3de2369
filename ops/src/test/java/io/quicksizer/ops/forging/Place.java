package io.quicksizer.ops.forging;

import io.quicksizer.processes.model.Step;

/** The position of an engagement at which an attempt is made. */
enum Place {
    CONTEXT("Task_DescribeContext"),
    SCOPE("Task_ChooseScope"),
    SCENARIOS("Task_ChooseScenarios"),
    SIZING("Task_SizeScenarios"),
    EXPERT("Task_SizeServices"),
    REVIEW("Task_Review"),
    LEVEL_1("Task_SignOff"),
    LEVEL_2("Task_SignOff"),
    APPROVED("");

    private final String task;

    Place(String task) {
        this.task = task;
    }

    /** Returns the id of the waiting user task; empty when there is none. */
    String task() {
        return task;
    }

    /** Returns the id of the waiting task's form. */
    String form() {
        return (isSignOff() ? Step.SIGN_OFF : Step.valueOf(name())).formId();
    }

    boolean isSignOff() {
        return this == LEVEL_1 || this == LEVEL_2;
    }

    boolean isInWizard() {
        return compareTo(REVIEW) <= 0;
    }
}
