package io.quicksizer.workers.engagement;

import io.quicksizer.workers.sizing.MessageCode;

/** The reasons why an engagement can't be shared as requested; each message says how to fix it. */
enum SharingProblem implements MessageCode {
    /** No person of this name has signed in yet, or the person was deactivated. */
    PERSON_UNKNOWN("Nobody here has the user name “{0}”; choose somebody of the list."),
    /** The owner has access already. */
    OWNER_HAS_IT("“{0}” owns this engagement already; choose somebody else."),
    /** Only planners may edit, so a share for editing would have no effect. */
    NOT_A_PLANNER("“{0}” is not a planner; share it for reading."),
    /** The team has no members. */
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
