package io.quicksizer.workers.approval;

import io.quicksizer.workers.sizing.MessageCode;

/** Reasons why a delegation is not accepted; each message says how to fix it. */
enum DelegationProblem implements MessageCode {
    DELEGATE_UNKNOWN("Choose somebody who is an approver."),
    DELEGATE_YOURSELF("Choose somebody else; what you hand to yourself is yours already."),
    DAY_UNREADABLE("Enter a day as 2026-08-01."),
    DAYS_IN_WRONG_ORDER("The last day is before the first; enter it or a later one."),
    DAYS_PASSED("This day has passed; enter today ({0}) or a later one."),
    DAYS_TOO_MANY("A delegation lasts {0} days at most; end it earlier.");

    private final String pattern;

    DelegationProblem(String pattern) {
        this.pattern = pattern;
    }

    @Override
    public String pattern() {
        return pattern;
    }
}
