package io.quicksizer.workers.program;

import io.quicksizer.workers.sizing.MessageCode;

/** The reason why a token can't be made like this; each wording says how to fix it. */
enum ServiceTokenProblem implements MessageCode {
    PROGRAM_NAME_UNFIT(
            "Give the program a name of 2 to 50 small letters, digits and hyphens, beginning with a letter."),
    SCOPE_UNKNOWN("There is no scope “{0}”."),
    SCOPES_MISSING("Choose at least one scope."),
    PROGRAM_ROLE_UNFIT("A program is a PLANNER or a VIEWER."),
    TOKENS_TOO_MANY("You have {0} active tokens. Revoke one of them first."),
    TOKEN_LIFETIME_UNFIT("Choose a lifetime of 1 to {0} days.");

    private final String pattern;

    ServiceTokenProblem(String pattern) {
        this.pattern = pattern;
    }

    @Override
    public String pattern() {
        return pattern;
    }
}
