package io.quicksizer.workers.wizard.entry;

import java.util.List;

/**
 * The options of a submission beside its step's fields.
 *
 * @param action the word that says where to go, such as {@code continue}
 * @param unknownFields names that no field of the step has; refusing them finds typing errors of API clients
 */
public record Intent(Input<String> action, List<String> unknownFields) {
    /** Name of the field. */
    public static final String ACTION = "action";

    /** Nothing but the step's fields, as in a draft. */
    public static final Intent NONE = new Intent(Input.absent(), List.of());

    public Intent {
        unknownFields = List.copyOf(unknownFields);
    }

    /** An intent of one word. */
    public static Intent of(String action) {
        return new Intent(Input.of(action), List.of());
    }
}
