package io.quicksizer.workers.wizard.entry;

import io.quicksizer.processes.model.Step;

/**
 * An entry of the review.
 *
 * @param jumpTo name of the step to go to
 * @param comment the planner's message to the approver
 */
public record ReviewEntry(Intent intent, Input<String> jumpTo, Input<String> comment) implements StepEntry {
    /** Name of the field. */
    public static final String JUMP_TO = "jumpTo";

    /** Name of the field. */
    public static final String COMMENT = "comment";

    @Override
    public Step step() {
        return Step.REVIEW;
    }

    @Override
    public ReviewEntry with(Intent other) {
        return new ReviewEntry(other, jumpTo, comment);
    }

    static ReviewEntry read(JsonFields fields) {
        return new ReviewEntry(Intent.NONE, fields.text(JUMP_TO), fields.text(COMMENT));
    }

    @Override
    public void write(EntryValues values) {
        values.text(JUMP_TO, jumpTo);
        values.text(COMMENT, comment);
    }
}
