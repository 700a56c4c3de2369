package io.quicksizer.workers.pilot;

import io.quicksizer.workers.sizing.MessageCode;

/** The reason why a change of the pilot can't be taken; each wording says what to do. */
enum PilotProblem implements MessageCode {
    COHORT_NAME_TAKEN("There is a cohort of this name. Choose another name."),
    COHORT_MEMBER_UNCLEAR("Write one member in each line: team, group or person, a colon, and the name."),
    COHORT_START_UNCLEAR("Write the first day like 2026-03-02."),
    FEATURE_UNKNOWN("There is no feature of this name."),
    FEATURE_STATE_UNKNOWN("Choose on, off or cohorts."),
    CRITERION_UNCLEAR("Write a number as the target of {0}."),
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
