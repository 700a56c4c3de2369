package io.quicksizer.workers.wizard;

import io.quicksizer.workers.sizing.MessageCode;

/** The reasons for refusing a step, in addition to the rules of the calculation; each message says how to fix it. */
public enum StepProblem implements MessageCode {
    ACTION_UNKNOWN("“{0}” is not something that can be done in this step; choose one of the actions offered."),
    FIELD_MISTYPED("This is not {0}; enter {0}."),
    FIELD_UNKNOWN("“{0}” is not a field of this step; check its spelling."),
    SPREAD_RESCALED(
            "The contract now runs {0} years, so the remaining percentages were rescaled to {1}. Check them and continue."),
    SPREAD_LEFT_EMPTY("With {0} years no percentage is left; enter the percentages again."),
    LINE_ITEM_UNSIZED("Choose a size for “{0}”; N/A leaves it out."),
    LINE_ITEM_NOT_CHOSEN("“{0}” has not been chosen; choose it in the step Scenarios first."),
    NOTHING_TO_SUBMIT("Every line item is N/A; size at least one."),
    EVERYTHING_DEFERRED("Every line item is deferred; keep at least one in this engagement."),
    JUMP_TARGET_MISSING("Choose the step to go to."),
    EXPERT_MODE_LOCKED("Expert mode is locked because no line item is sized Custom; size one Custom first."),
    STEP_UNFINISHED("The step {0} is not finished: {1}"),
    DRAFT_NOT_APPLIED("What you typed at the step {0} is not applied yet; open the step, then continue or discard it."),
    OFFER_UNFINISHED(
            "The alternative {0} is offered, but it is not complete. Switch to it and finish it, or don't offer it."),
    OFFER_CUT_SHORT(
            "The alternative {0} was offered under another catalogue version; version {1} does not have {2}. Look at it, then"
                    + " offer it again, or don't offer it."),
    NOTHING_BEFORE("This is the first step; there is nothing to go back to."),
    NOT_ALLOWED("{0}"),
    DECISION_DID_NOT_COUNT("The decision of {0} did not count: {1}"),
    COMMENT_MISSING("Say why in the comment, so that the planner knows what to change."),
    CONTENT_CHANGED("The content waiting for a decision has changed. Review it again, then decide."),
    DECISION_UNKNOWN("“{0}” is not a decision; choose approve, request-changes or reject.");

    private final String pattern;

    StepProblem(String pattern) {
        this.pattern = pattern;
    }

    @Override
    public String pattern() {
        return pattern;
    }
}
