package io.quicksizer.workers.pilot;

import io.quicksizer.workers.sizing.MessageCode;

/** Validation messages for changes of the pilot; each says what to do. */
enum PilotProblem implements MessageCode {
    COHORT_NAME_TAKEN("A cohort with this name already exists. Choose another name."),
    COHORT_MEMBER_UNCLEAR("Enter one member per line: team, group or person, a colon, and the name."),
    COHORT_START_UNCLEAR("Enter the first day as 2026-03-02."),
    FEATURE_UNKNOWN("There is no feature of this name."),
    FEATURE_STATE_UNKNOWN("Choose on, off or cohorts."),
    CRITERION_UNCLEAR("Enter a number as the target of {0}."),
    PILOT_DECISION_MISSING("Choose go, no-go or extend.");

    private final String pattern;

    PilotProblem(String pattern) {
        this.pattern = pattern;
    }

    @Override
    public String pattern() {
        return pattern;
    }
}
