package io.quicksizer.workers.actual;

import io.quicksizer.workers.sizing.MessageCode;

/** The reason why days really spent can't be taken; each wording says what to do. */
enum ActualProblem implements MessageCode {
    DAYS_UNREADABLE("Enter the days of {0} as a number with at most two decimals."),
    LINE_ITEM_NOT_APPROVED("{0} is not a line item of the approved revision."),
    LINE_ITEM_NAME_SHARED("Several line items are called {0}. Use their keys, which are in the file to download."),
    LINE_ITEM_TWICE("{0} is listed twice."),
    ACTUALS_FILE_UNREADABLE("The file is not a CSV file with the columns line-item, days and note."),
    ACTUALS_FILE_TOO_LARGE("The file is larger than {0} KB. Import it in parts."),
    ACTUALS_FILE_EMPTY("The file has no rows."),
    SUGGESTION_DECISION_MISSING("Choose whether the suggestion was adopted or dismissed.");

    private final String pattern;

    ActualProblem(String pattern) {
        this.pattern = pattern;
    }

    @Override
    public String pattern() {
        return pattern;
    }
}
