package io.quicksizer.workers.catalogue;

import io.quicksizer.workers.sizing.MessageCode;

/** Reasons why a draft can't be corrected or published; each says what is wrong. */
enum DraftProblem implements MessageCode {
    DRAFT_FINDING("{0}"),
    DRAFT_WITHOUT_DAYS("The line item \"{0}\" has neither a scenario nor days for S, M and L."),
    CORRECTED_LINE_ITEM_UNKNOWN("There is no line item \"{0}\" in this version."),
    CORRECTED_SCENARIO_UNKNOWN("There is no scenario \"{0}\" in this version."),
    SCOPE_TYPE_UNNAMED("A scope type needs a name of 1 to {0} characters.");

    private final String pattern;

    DraftProblem(String pattern) {
        this.pattern = pattern;
    }

    @Override
    public String pattern() {
        return pattern;
    }
}
