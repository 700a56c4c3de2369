package io.quicksizer.workers.access;

/**
 * The reason why somebody may not do something.
 *
 * @param reason stable, for the audit trail and for tests
 * @param message one sentence for the person, saying who could do it instead
 */
public record Refusal(Reason reason, String message) {

    /** The rules of access, each with the one sentence that explains it. */
    public enum Reason {
        /** Nobody of that name has signed in, or the person was deactivated. */
        UNKNOWN_PERSON("You are not known here. Sign in to the portal once, or ask an administrator for access."),
        /**
         * Reading needs ownership, the same team, or the role of an administrator; approvers read what waits for them.
         */
        NOT_SHARED_WITH_YOU("This engagement is not shared with you. Ask its owner to share it with your team."),
        /** Editing needs the role PLANNER and ownership or the same team. */
        NOT_YOURS_TO_EDIT("Only planners of the owner's team can change this engagement."),
        /** Sharing is up to the owner and administrators. */
        NOT_YOURS_TO_SHARE("Only the owner or an administrator can share this engagement."),
        /** Signing off needs the role APPROVER. */
        NOT_AN_APPROVER("Only approvers can sign off."),
        /** Signing off needs membership of the group that the level asks for. */
        NOT_IN_SIGN_OFF_GROUP("This level is signed off by another group."),
        /** Four eyes: whoever submitted a revision never signs it off. */
        SUBMITTER_CANNOT_SIGN_OFF("You submitted this revision, so somebody else has to sign it off."),
        /** Four eyes: whoever entered any part of a revision never signs it off. */
        CONTRIBUTOR_CANNOT_SIGN_OFF("You entered part of this revision, so somebody else has to sign it off."),
        /** Four eyes: whoever owns an engagement never signs its revisions off. */
        OWNER_CANNOT_SIGN_OFF("You own this engagement, so somebody else has to sign it off."),
        /** Tasklist can't prove who completed a task, and shows it to everybody. */
        NOT_FROM_TASKLIST("Entries in Tasklist do not count here. Open the step in the portal."),
        /** Tasklist can't prove who completed a task. */
        NO_SIGN_OFF_FROM_TASKLIST("Sign-offs in Tasklist do not count here. Decide in the portal."),
        /** Each level is signed by another person. */
        SIGNED_ANOTHER_LEVEL("You signed another level of this revision, so somebody else has to sign this one."),
        /** A revision is taken back by whoever submitted it. */
        NOT_YOUR_SUBMISSION("Only the person who submitted this revision can take it back."),
        /** A delegation is ended by its delegator, its delegate, or an administrator. */
        NOT_YOURS_TO_UNDO("Only the person who did this can undo it."),
        NOT_YOUR_DELEGATION("Only who gave or received a delegation, or an administrator, can end it."),
        /** Four eyes: an administrator chooses who signs, and never chooses themself. */
        NOT_TO_YOURSELF("You can't assign a sign-off to yourself. Ask another administrator."),
        /** Four eyes: whoever submitted a revision does not choose who signs it. */
        SUBMITTER_CANNOT_ASSIGN("You submitted this revision, so another administrator has to choose who signs it."),
        /** Four eyes: whoever entered any part of a revision, or owns it, does not choose who signs it. */
        OWN_WORK_CANNOT_ASSIGN("This is your own work, so another administrator has to choose who signs it."),
        /** Nobody takes their own access away: whoever did could not take it back. */
        NOT_YOUR_OWN_ACCESS("You can't deactivate yourself. Ask another administrator."),
        /** Somebody has to remain who can give access back. */
        LAST_ADMINISTRATOR("This is the last administrator who has access. Name another one first."),
        /** An administrator has switched the feature off for everybody or for the person's cohort. */
        FEATURE_OFF("This is switched off for you. Ask an administrator."),
        /** Triage of feedback needs the role of an administrator or membership of the triage group. */
        NOT_IN_TRIAGE_GROUP("Feedback is triaged by administrators and the triage group."),
        /** Catalogue, restarts and cancellations are for administrators. */
        NOT_AN_ADMINISTRATOR("Only administrators can do this.");

        private final String message;

        Reason(String message) {
            this.message = message;
        }
    }

    /** The refusal with its usual sentence. */
    public static Refusal because(Reason reason) {
        return new Refusal(reason, reason.message);
    }
}
