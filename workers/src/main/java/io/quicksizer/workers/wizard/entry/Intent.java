package io.quicksizer.workers.wizard.entry;

import java.util.List;

/**
 * The options of a submission in addition to its step's fields.
 *
 * @param action the action, such as {@code continue}
 * @param unknownFields names that are not fields of the step; they are refused to detect spelling errors of API clients
 */
public record Intent(Input<String> action, List<String> unknownFields) {
    /** Name of the field. */
    public static final String ACTION = "action";

    /** Only the step's fields, as in a draft. */
    public static final Intent NONE = new Intent(Input.absent(), List.of());

    public Intent {
        unknownFields = List.copyOf(unknownFields);
    }

    /** Returns an intent with this action. */
    public static Intent of(String action) {
        return new Intent(Input.of(action), List.of());
    }
}
