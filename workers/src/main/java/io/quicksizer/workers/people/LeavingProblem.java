package io.quicksizer.workers.people;

import io.quicksizer.workers.sizing.MessageCode;

/** Validation messages for handovers and erasures; each says what to do instead. */
enum LeavingProblem implements MessageCode {
    REASON_MISSING("Say why; the audit log keeps the reason."),
    REASON_TOO_LONG("Write at most {0} characters."),
    RECEIVER_UNKNOWN("Choose somebody who has access."),
    RECEIVER_IS_THE_SAME("Choose somebody else."),
    RECEIVER_IS_NO_PLANNER("“{0}” is not a planner and can't own engagements. Choose a planner."),
    NAME_NOT_REPEATED("Repeat the user name to confirm the erasure."),
    STILL_ACTIVE("Take the person's access away first.");

    private final String pattern;

    LeavingProblem(String pattern) {
        this.pattern = pattern;
    }

    @Override
    public String pattern() {
        return pattern;
    }
}
