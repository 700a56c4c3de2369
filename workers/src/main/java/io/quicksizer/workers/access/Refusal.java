package io.quicksizer.workers.access;

import java.util.Locale;

/**
 * Refusal of an action that a person may not carry out.
 *
 * @param reason stable code for the audit log and for tests
 * @param message text for the person, which says who could do it instead
 */
public record Refusal(Reason reason, String message) {

    /** Reasons for a refusal, each with the message that explains it. */
    public enum Reason {
        /** Nobody with that user name has signed in, or the person was deactivated or has no role. */
        UNKNOWN_PERSON("You are not known here. Sign in to the portal once, or ask an administrator for access."),
        /**
         * Reading needs ownership, the same team, sharing with the person, or the role ADMIN; approvers read what has
         * been submitted.
         */
        NOT_SHARED_WITH_YOU("This engagement is not shared with you. Ask its owner to share it with your team."),
        /** Editing needs the role PLANNER and ownership, the same team, or sharing with the person for editing. */
        NOT_YOURS_TO_EDIT("Only planners of the owner's team can change this engagement."),
        /** Sharing is for the owner and administrators. */
        NOT_YOURS_TO_SHARE("Only the owner or an administrator can share this engagement."),
        /** Signing off needs the role APPROVER. */
        NOT_AN_APPROVER("Only approvers can sign off."),
        /** Signing off needs membership of the level's group; at the end of the escalation chain, the role ADMIN. */
        NOT_IN_SIGN_OFF_GROUP("This level is signed off by another group."),
        /** Four eyes: the submitter of a revision may not sign it off. */
        SUBMITTER_CANNOT_SIGN_OFF("You submitted this revision, so somebody else has to sign it off."),
        /** Four eyes: nobody who entered any part of a revision may sign it off. */
        CONTRIBUTOR_CANNOT_SIGN_OFF("You entered part of this revision, so somebody else has to sign it off."),
        /** Four eyes: the owner of an engagement may not sign off its revisions. */
        OWNER_CANNOT_SIGN_OFF("You own this engagement, so somebody else has to sign it off."),
        /**
         * Entries in Tasklist are not accepted, because it can't prove who completed a task and shows tasks to
         * everybody.
         */
        NOT_FROM_TASKLIST("Entries in Tasklist do not count here. Open the step in the portal."),
        /** Sign-offs in Tasklist are not accepted, because it can't prove who completed a task. */
        NO_SIGN_OFF_FROM_TASKLIST("Sign-offs in Tasklist do not count here. Decide in the portal."),
        /** Sign-offs in Tasklist count only while the engine shows that it authenticates. */
        SIGNER_NOT_PROVEN("Camunda can't prove at the moment who signed in Tasklist. Decide in the portal."),
        /** Each level has to be signed by a different person. */
        SIGNED_ANOTHER_LEVEL("You signed another level of this revision, so somebody else has to sign this one."),
        /** A submitted revision is withdrawn by its submitter. */
        NOT_YOUR_SUBMISSION("Only the person who submitted this revision can take it back."),
        /** An action is undone by the person who carried it out. */
        NOT_YOURS_TO_UNDO("Only the person who did this can undo it."),
        /** A delegation is ended by its delegator, its delegate, or an administrator. */
        NOT_YOUR_DELEGATION("Only who gave or received a delegation, or an administrator, can end it."),
        /** Four eyes: administrators may not assign a sign-off to themselves. */
        NOT_TO_YOURSELF("You can't assign a sign-off to yourself. Ask another administrator."),
        /** Four eyes: the submitter of a revision may not choose who signs it. */
        SUBMITTER_CANNOT_ASSIGN("You submitted this revision, so another administrator has to choose who signs it."),
        /** Four eyes: nobody who entered any part of a revision, or owns it, may choose who signs it. */
        OWN_WORK_CANNOT_ASSIGN("This is your own work, so another administrator has to choose who signs it."),
        /** Administrators may not deactivate themselves, because they could not undo it. */
        NOT_YOUR_OWN_ACCESS("You can't deactivate yourself. Ask another administrator."),
        /** The last administrator with access may not be deactivated, because nobody could grant access again. */
        LAST_ADMINISTRATOR("This is the last administrator who has access. Name another one first."),
        /** The feature is switched off for everybody or for the person's cohort. */
        FEATURE_OFF("This is switched off for you. Ask an administrator."),
        /** Triage of feedback needs the role ADMIN or membership of the triage group. */
        NOT_IN_TRIAGE_GROUP("Feedback is triaged by administrators and the triage group."),
        /** Catalogue, restarts and cancellations are for administrators. */
        NOT_AN_ADMINISTRATOR("Only administrators can do this.");

        private final String message;

        Reason(String message) {
            this.message = message;
        }

        /** Returns the stable name for message bundles and API clients, for example {@code not-yours-to-edit}. */
        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** Returns the refusal with the reason's message. */
    public static Refusal because(Reason reason) {
        return new Refusal(reason, reason.message);
    }
}
