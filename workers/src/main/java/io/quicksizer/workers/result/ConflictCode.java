package io.quicksizer.workers.result;

import io.quicksizer.workers.sizing.MessageCode;

/** The reasons why the state of an object does not allow a use case; each message says what to do. */
public enum ConflictCode implements MessageCode {
    ENGAGEMENT_CHANGED("This engagement was changed {0}. Your change was not applied; review the current state."),
    ENGAGEMENT_CHANGED_WHILE_EDITING(
            "This engagement was changed {0}. Your input was not saved; compare, then save again."),
    ENGAGEMENT_CLOSED("The engagement is already {0}."),
    STEP_SUBMITTED("The step has already been submitted."),
    STEP_NOT_OPEN("The step {0} is not open. The engagement is at {1}."),
    STEP_NOT_OPEN_YET("The step {0} is not open. The workflow is moving to the next step; try again in a moment."),
    NO_CATALOGUE("No catalogue has been published yet. Ask an administrator to import one."),
    MOVE_OUTSIDE_WIZARD("Only an engagement that waits in a step of the wizard can move to another catalogue version."),
    MOVE_NEEDLESS("The engagement already uses the published catalogue version."),
    MOVE_OVERTAKEN("Version {0} was published {1}. Nothing was changed; review its differences first."),
    ALTERNATIVES_OUTSIDE_WIZARD("Alternatives can only be changed while the engagement waits in a step of the wizard."),
    ALTERNATIVES_FULL("An engagement holds up to five alternatives. Delete one first."),
    ALTERNATIVE_NAME_TAKEN("Another alternative is called {0}. Choose another name."),
    ALTERNATIVE_SUBMITTED("The active alternative is submitted anyway. Offer another one in addition to it."),
    ALTERNATIVE_ACTIVE("The active alternative can't be deleted. Switch to another one first."),
    ALTERNATIVE_CHANGED_SINCE("{0} was changed since it was saved. Choose whether it keeps these changes."),
    ALTERNATIVE_DRAFT_NOT_APPLIED("The step {0} has a draft that is not applied. Apply or discard it first."),
    MOVE_NOT_UNDOABLE(
            "The move can no longer be undone: the engagement was changed after it, somebody else moved it, or"
                    + " a day has passed."),
    HAND_OVER_NOT_UNDOABLE("The hand-over can no longer be undone: the engagement was handed on, or a day has passed."
            + " Ask its owner to hand it back."),
    WITHDRAWAL_NOT_UNDOABLE("Only the person who withdrew the engagement can undo that, within a day. Copy the"
            + " engagement to continue with its entries."),
    NO_TEMPLATE("Only a draft that was never submitted can be a template. Copy this engagement and mark the copy."),
    NOTHING_DEFERRED("This engagement has no deferred line items, so there is nothing to start another one from."),
    OFFERS_NOT_SEEN(
            "Alternatives are offered in addition to this sizing, and the approval covers them. Review them on the"
                    + " revision's page and decide there."),
    NO_DECISION_WAITS("No decision is waiting here. If the revision has just been submitted, try again in a moment."),
    NO_SIGN_OFF_WAITS("No sign-off is waiting here."),
    LEVEL_NOT_PENDING("This level no longer waits for a sign-off. Review the one that does, then assign that one."),
    CONTENT_CHANGED("The content waiting for a decision has changed. Review it again, then decide."),
    DOCUMENTS_UNFINISHED("The documents of the approved revision are still being created. Start the next revision"
            + " when they are ready."),
    NO_NEXT_REVISION("No further revision can be started while the engagement is {0}."),
    LINE_ITEM_CHANGED("This line item was corrected {0}. Nothing was changed; review its current state."),
    VERSION_NO_DRAFT("Version {0} is no longer a draft."),
    CORRECTION_OF_NO_DRAFT("Only a draft can be corrected."),
    POLICY_VALUES_FIXED("Only the policy values of a draft can be changed."),
    POLICY_VALUES_CHANGED("These values were changed {0}. Your input was not saved; review the current values."),
    ACTUAL_DAYS_CHANGED("These days were changed {0}. Your input was not saved; compare, then save again."),
    ACTUAL_DAYS_STORED(
            "Other days or notes are stored for some line items. Nothing was imported; compare, then import the"
                    + " file again and choose to replace them."),
    COHORT_CHANGED("This cohort was changed {0}. Your input was not saved; compare, then save again."),
    COHORT_DECISION_OVERTAKEN("This cohort was changed or decided on {0}. Your decision was not saved; compare, then"
            + " decide again only if it is still needed."),
    COHORT_ENDED("The cohort has ended. Its members, criteria and decisions can no longer be changed."),
    POLICY_DRAFT_CHANGED("The draft was changed {0}. Your input was not saved; save again to replace it."),
    POLICY_CHANGED_BEFORE_PUBLISHING("The draft was changed {0}. Review it before you publish it."),
    TRIAGE_TIMES_CHANGED("The times were changed {0}. Your input was not saved; save again to replace them."),
    BEING_STOPPED("The engagement is being withdrawn or cancelled."),
    NO_RESTART_THERE(
            "An engagement that is {0} can't be restarted at {1} now. Rebuild it if the workflow has lost it."),
    INSTANCE_UNKNOWN("The workflow has not yet reported which instance leads this engagement. Try again in a moment, or"
            + " rebuild it if the workflow has lost it."),
    REPLACED_OR_ENDED("The engagement has been rebuilt or has ended. Review its current state."),
    LOSSES_UNKNOWN(
            "The workflow engine's search is not responding, or shows more instances than can be compared, so lost"
                    + " instances can't be determined. Nothing was changed. If the engine was replaced by an empty one, state that."),
    VERSIONS_UNKNOWN("The workflow engine or its search is not responding, so instances of earlier versions can't be"
            + " determined. Nothing was changed. Try again when the engine is ready."),
    ENGINE_LOST_WHILE_MIGRATING("The workflow engine can no longer be reached. Instances migrated so far stay migrated."
            + " Try again when the engine is ready."),
    ENGINE_AWAY("The workflow engine is not responding. Nothing was changed; try again when the engine is ready."),
    ENGINE_REFUSED("The workflow engine refused the command: {0}. Nothing was changed."),
    MESSAGE_DELIVERED("This message has already been delivered to the engine."),
    MESSAGE_ABANDONED("This message has already been abandoned."),
    MESSAGE_ENDS_ENGAGEMENT(
            "This message ends the engagement, so it can't be abandoned: the engagement would neither end nor accept"
                    + " decisions. Send it again. If the workflow has lost the engagement, rebuild it, which ends it."),
    BRANDING_CHANGED("Another version was saved {0}. Your input was not saved; review it, then save again."),
    RETENTION_RUNS("Expired data is already being removed.");

    private final String pattern;

    ConflictCode(String pattern) {
        this.pattern = pattern;
    }

    /**
     * Returns whether the life cycle or the content of a revision forbids the action. Such attempts are audited; those
     * in which somebody else was faster are not.
     */
    public boolean forbidsTheAction() {
        return switch (this) {
            case ENGAGEMENT_CLOSED,
                    MOVE_OUTSIDE_WIZARD,
                    ALTERNATIVES_OUTSIDE_WIZARD,
                    WITHDRAWAL_NOT_UNDOABLE,
                    NO_NEXT_REVISION,
                    OFFERS_NOT_SEEN,
                    CONTENT_CHANGED -> true;
            default -> false;
        };
    }

    /**
     * Returns whether somebody else, or the same person in another window, was faster. The last placeholder of the
     * pattern is then {@linkplain ChangedBy the change}: "by" somebody and the time, or "in the meantime".
     */
    public boolean namesTheChange() {
        return switch (this) {
            case ENGAGEMENT_CHANGED,
                    ENGAGEMENT_CHANGED_WHILE_EDITING,
                    MOVE_OVERTAKEN,
                    LINE_ITEM_CHANGED,
                    POLICY_VALUES_CHANGED,
                    ACTUAL_DAYS_CHANGED,
                    COHORT_CHANGED,
                    COHORT_DECISION_OVERTAKEN,
                    POLICY_DRAFT_CHANGED,
                    POLICY_CHANGED_BEFORE_PUBLISHING,
                    TRIAGE_TIMES_CHANGED,
                    BRANDING_CHANGED -> true;
            default -> false;
        };
    }

    @Override
    public String pattern() {
        return pattern;
    }
}
