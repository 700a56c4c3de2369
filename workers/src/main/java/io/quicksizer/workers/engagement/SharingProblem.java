package io.quicksizer.workers.engagement;

import io.quicksizer.workers.sizing.MessageCode;

/** The reason why an engagement can't be shared this way; each wording says how to fix it. */
enum SharingProblem implements MessageCode {
    /** Nobody of this name has signed in yet, or the person was deactivated. */
    PERSON_UNKNOWN("Nobody here is called “{0}”; choose somebody of the list."),
    /** Owners have their engagement anyway. */
    OWNER_HAS_IT("“{0}” owns this engagement already; choose somebody else."),
    /** Only planners edit, whatever they are given. */
    NOT_A_PLANNER("“{0}” is not a planner; share it for reading."),
    /** Nobody belongs to the team. */
    TEAM_UNKNOWN("There is no team “{0}”; choose one of the list.");

    private final String pattern;

    SharingProblem(String pattern) {
        this.pattern = pattern;
    }

    @Override
    public String pattern() {
        return pattern;
    }
}
