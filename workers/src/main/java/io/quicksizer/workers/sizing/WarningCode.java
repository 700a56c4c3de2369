package io.quicksizer.workers.sizing;

/** The kinds of warnings about a sizing, which can be submitted nevertheless. */
public enum WarningCode implements MessageCode {
    YEAR_BELOW_MINIMUM("Year {0} has {1} days, below the yearly minimum of {2}."),
    SPREAD_NORMALISED("The percentages added up to {0}; they were rescaled to 100."),
    TOTALS_ONLY("“{0}” carries totals only; its days can't be broken down into services."),
    NOTHING_SIZED("No line item has any days yet.");

    private final String pattern;

    WarningCode(String pattern) {
        this.pattern = pattern;
    }

    @Override
    public String pattern() {
        return pattern;
    }
}
