package io.quicksizer.workers.pilot;

import java.util.Locale;

/** Features that can be switched for everybody, for nobody, or for cohorts. */
public enum Feature {
    /** Fitting an engagement to a budget. */
    BUDGET_FIT,
    /** Actual days shown next to the estimate. */
    ACTUAL_DAYS,
    /** Satisfaction question after an export. */
    SATISFACTION_QUESTION;

    /** Returns the name used in URLs. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
