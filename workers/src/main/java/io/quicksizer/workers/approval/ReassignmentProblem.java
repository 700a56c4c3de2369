package io.quicksizer.workers.approval;

import io.quicksizer.workers.sizing.MessageCode;

/** Reasons why a sign-off can't be reassigned; each message says what to do instead. */
public enum ReassignmentProblem implements MessageCode {
    REASON_MISSING("Say why; the audit log keeps the reason."),
    ASSIGNEE_UNKNOWN("Choose an approver who has access."),
    ASSIGNEE_NOT_ELIGIBLE("“{0}” may not sign this revision. Choose another approver.");

    private final String pattern;

    ReassignmentProblem(String pattern) {
        this.pattern = pattern;
    }

    @Override
    public String pattern() {
        return pattern;
    }
}
