package io.quicksizer.workers.pilot;

import java.util.Locale;

/** Features that can be switched for everybody, for nobody, or for cohorts. */
public enum Feature {
    /** Fitting an engagement to a budget. */
    BUDGET_FIT,
    /** Days really spent beside the estimate. */
    ACTUAL_DAYS,
    /** The question after an export how satisfied somebody is. */
    SATISFACTION_QUESTION;

    /** Its name in addresses. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
