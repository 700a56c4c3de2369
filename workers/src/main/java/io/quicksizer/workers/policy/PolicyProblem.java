package io.quicksizer.workers.policy;

import io.quicksizer.workers.sizing.MessageCode;

/** Validation messages for a policy; each says how to fix the input. */
enum PolicyProblem implements MessageCode {
    RULES_MISSING("Add a rule."),
    RULES_TOO_MANY("Keep to {0} rules."),
    TEXT_MISSING("Enter 1 to {0} characters."),
    FIGURE_UNREADABLE("Enter a number, or leave it empty for no limit."),
    FIGURE_OUT_OF_RANGE("Enter a number from {0} to {1} with at most {2} decimals."),
    RANGE_EMPTY("Enter more than {0}, where the range begins."),
    FIGURES_TOO_MANY("All rules together may name {0} different figures here; use one of the others."),
    LEVELS_OUT_OF_RANGE("Choose 0 to {0} levels."),
    GROUP_UNREADABLE("Enter the name of a group: small letters, digits and hyphens."),
    LIMIT_OUT_OF_RANGE("Enter whole days from {0} to {1}."),
    REMINDER_TOO_LATE("Enter fewer days than the time limit of {0}."),
    NOTE_MISSING("Say in 1 to {0} characters what changes and why."),
    NEVER_APPROVED("A revision could never be approved under it: {0}");

    private final String pattern;

    PolicyProblem(String pattern) {
        this.pattern = pattern;
    }

    @Override
    public String pattern() {
        return pattern;
    }
}
