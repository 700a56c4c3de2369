package io.quicksizer.workers.actual;

import io.quicksizer.workers.sizing.MessageCode;

/** The reason why days really spent can't be taken; each wording says what to do. */
enum ActualProblem implements MessageCode {
    DAYS_UNREADABLE("Write the days of {0} as a number with at most two decimals."),
    LINE_ITEM_NOT_APPROVED("{0} is no line item of the approved revision."),
    LINE_ITEM_TWICE("{0} is there twice."),
    ACTUALS_FILE_UNREADABLE("The file is no CSV file with the columns line-item, days and note."),
    ACTUALS_FILE_TOO_LARGE("The file has more than {0} KB. Import it in parts."),
    ACTUALS_FILE_EMPTY("The file has no rows."),
    SUGGESTION_DECISION_MISSING("Choose whether the suggestion was taken or is dismissed.");

    private final String pattern;

    ActualProblem(String pattern) {
        this.pattern = pattern;
    }

    @Override
    public String pattern() {
        return pattern;
    }
}
