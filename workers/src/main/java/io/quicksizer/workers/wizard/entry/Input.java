package io.quicksizer.workers.wizard.entry;

import java.util.Optional;

/**
 * A field of an entry as a person filled it in.
 *
 * @param <T> type of the field's value
 */
public sealed interface Input<T> {

    /** The entry does not mention the field, so the stored value stays. */
    record Absent<T>() implements Input<T> {}

    /** The field was emptied. */
    record Blank<T>() implements Input<T> {}

    /** A value of the field's type, which may still violate a rule. */
    record Given<T>(T content) implements Input<T> {}

    /** A value of another type, as text, so that it can be shown again. */
    record Mistyped<T>(String typed) implements Input<T> {}

    /** Returns a field that is not mentioned. */
    static <T> Input<T> absent() {
        return new Absent<>();
    }

    /** Returns an emptied field. */
    static <T> Input<T> blank() {
        return new Blank<>();
    }

    /** Returns a field with a value. */
    static <T> Input<T> of(T value) {
        return new Given<>(value);
    }

    /** Returns a field with a value of another type. */
    static <T> Input<T> mistyped(String typed) {
        return new Mistyped<>(typed);
    }

    /** Returns the value; empty if there is none or it is of another type. */
    default Optional<T> value() {
        return this instanceof Given<T>(T content) ? Optional.of(content) : Optional.empty();
    }

    /** Returns whether the entry mentions the field, even if only to empty it. */
    default boolean isMentioned() {
        return !(this instanceof Absent<T>);
    }

    /** Returns whether the value is of another type. */
    default boolean isMistyped() {
        return this instanceof Mistyped<T>;
    }

    /**
     * Returns the text to show in the field: the value as it was typed, whatever its type; the empty string if there is
     * none.
     */
    default String shown() {
        return switch (this) {
            case Given<T>(T content) -> content.toString();
            case Mistyped<T>(String typed) -> typed;
            case Absent<T> absent -> "";
            case Blank<T> blank -> "";
        };
    }
}
