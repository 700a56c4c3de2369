package io.quicksizer.workers.result;

import io.quicksizer.workers.sizing.MessageCode;

/** The reasons why the state of an object does not allow a use case; each message says what to do. */
public enum ConflictCode implements MessageCode {
    ENGAGEMENT_CHANGED("Somebody changed this engagement meanwhile. Nothing was changed; look at it again."),
    ENGAGEMENT_CHANGED_WHILE_EDITING("Somebody changed this engagement while you were editing it. Nothing of yours was"
            + " stored; compare, then save again."),
    ENGAGEMENT_CLOSED("The engagement is {0} already."),
    STEP_SUBMITTED("The step was submitted meanwhile."),
    STEP_NOT_OPEN("The step {0} is not open. The engagement is at {1}."),
    STEP_NOT_OPEN_YET("The step {0} is not open. The workflow is moving to the next step; try again in a moment."),
    NO_CATALOGUE("No catalogue has been published yet. Ask an administrator to import one."),
    MOVE_OUTSIDE_WIZARD("Only an engagement that waits in a step of the wizard can move to another catalogue version."),
    MOVE_NEEDLESS("The engagement uses the published catalogue version already."),
    MOVE_OVERTAKEN("Version {0} was published meanwhile. Nothing was changed; look at what it changes."),
    ALTERNATIVES_OUTSIDE_WIZARD("Alternatives can only be changed while the engagement waits in a step of the wizard."),
    ALTERNATIVES_FULL("An engagement holds up to five alternatives. Delete one first."),
    ALTERNATIVE_NAME_TAKEN("Another alternative is called {0}. Choose another name."),
    ALTERNATIVE_SUBMITTED("The active alternative is what is submitted. Offer another one beside it."),
    ALTERNATIVE_ACTIVE("The active alternative can't be deleted. Switch to another one first."),
    ALTERNATIVE_CHANGED_SINCE("{0} was changed since it was saved. Choose whether it keeps these changes."),
    ALTERNATIVE_DRAFT_NOT_APPLIED("What you typed at the step {0} is not applied. Apply or discard it first."),
    MOVE_NOT_UNDOABLE(
            "The move can't be undone any more: the engagement was changed after it, somebody else moved it, or"
                    + " a day has passed."),
    HAND_OVER_NOT_UNDOABLE("The hand-over can't be undone any more: the engagement was handed on, or a day has passed."
            + " Ask its owner to hand it back."),
    WITHDRAWAL_NOT_UNDOABLE("Only who withdrew the engagement can undo that, within a day. Copy the engagement to go on"
            + " with its entries."),
    NO_TEMPLATE("Only a draft that was never submitted can be a template. Copy this engagement and mark the copy."),
    NOTHING_DEFERRED("Nothing is deferred in this engagement, so there is nothing to start another one from."),
    OFFERS_NOT_SEEN(
            "Alternatives are offered beside this sizing, and the approval covers them. Look at them on the page of the"
                    + " revision and decide there."),
    NO_DECISION_WAITS("Nothing waits for a decision here now. If it was submitted just now, try again in a moment."),
    NO_SIGN_OFF_WAITS("Nothing waits for a sign-off here now."),
    CONTENT_CHANGED("This is not the content that waits for a decision now. Look at it again, then decide."),
    DOCUMENTS_UNFINISHED("The documents of the approved revision are still being made. Begin the next revision when"
            + " they are there."),
    NO_NEXT_REVISION("An engagement that is {0} has no next revision to begin."),
    LINE_ITEM_CHANGED("Somebody corrected this line item meanwhile. Nothing was changed; look at it again."),
    POLICY_VALUES_FIXED("Only the policy values of a draft can be changed."),
    POLICY_VALUES_CHANGED("Somebody changed these values meanwhile. Nothing of yours is stored; look at them again."),
    ACTUAL_DAYS_CHANGED("Somebody changed these days meanwhile. Nothing of yours is stored; compare, then save again."),
    ACTUAL_DAYS_STORED("Other days or notes are stored for some line items. Nothing was imported; compare, then import the"
            + " file again and choose to replace them."),
    COHORT_CHANGED("Somebody changed this cohort meanwhile. Nothing of yours is stored; compare, then save again."),
    COHORT_DECISION_OVERTAKEN(
            "Somebody changed this cohort or decided on it meanwhile. Nothing of yours is stored; compare,"
                    + " then decide again only if it is still needed."),
    COHORT_ENDED("The cohort has ended. Its members, criteria and decisions stay as they are."),
    POLICY_DRAFT_CHANGED("{0} changed the draft meanwhile. Nothing of yours is stored; save again to replace it."),
    POLICY_CHANGED_BEFORE_PUBLISHING("{0} changed the draft meanwhile. Look at it again before you publish it."),
    BEING_STOPPED("The engagement is being withdrawn or cancelled."),
    NO_RESTART_THERE(
            "An engagement that is {0} can't be restarted at {1} now. Rebuild it if the workflow has lost it."),
    INSTANCE_UNKNOWN("The workflow has not yet reported which instance leads this engagement. Try again in a moment, or"
            + " rebuild it if the workflow has lost it."),
    REPLACED_OR_ENDED("The engagement has been rebuilt or has ended meanwhile. Look at it again."),
    LOSSES_UNKNOWN(
            "The workflow engine's search does not answer, or shows more instances than can be compared, so nobody"
                    + " knows what is lost. Nothing was changed. If the engine was replaced by an empty one, say so."),
    VERSIONS_UNKNOWN("The workflow engine or its search does not answer, so nobody knows which instances follow earlier"
            + " versions. Nothing was changed. Repeat it when the engine is ready."),
    ENGINE_LOST_WHILE_MIGRATING(
            "The workflow engine can't be reached any more. What was migrated before stays migrated."
                    + " Repeat it when the engine is ready."),
    ENGINE_AWAY("The workflow engine does not answer. Nothing was changed; repeat it when the engine is ready."),
    ENGINE_REFUSED("The workflow engine did not do it: {0}. Nothing was changed."),
    MESSAGE_DELIVERED("The engine has taken this message meanwhile."),
    MESSAGE_ABANDONED("This message has been given up before."),
    BRANDING_CHANGED("{0} saved another version meanwhile. Nothing of yours is stored; look at it, then save again."),
    RETENTION_RUNS("Expired data is being removed at this moment.");

    private final String pattern;

    ConflictCode(String pattern) {
        this.pattern = pattern;
    }

    @Override
    public String pattern() {
        return pattern;
    }
}
