package io.quicksizer.workers.wizard.entry;

import java.util.Optional;

/**
 * A field of an entry as a person filled it in.
 *
 * @param <T> type of the field's value
 */
public sealed interface Input<T> {

    /** The entry does not mention the field, so that it keeps what is stored. */
    record Absent<T>() implements Input<T> {}

    /** The field was emptied. */
    record Blank<T>() implements Input<T> {}

    /** A value of the field's type; it may still break a rule. */
    record Given<T>(T content) implements Input<T> {}

    /** Something of another type, as text, to be shown again. */
    record Mistyped<T>(String typed) implements Input<T> {}

    /** A field that is not mentioned. */
    static <T> Input<T> absent() {
        return new Absent<>();
    }

    /** An emptied field. */
    static <T> Input<T> blank() {
        return new Blank<>();
    }

    /** A field with a value. */
    static <T> Input<T> of(T value) {
        return new Given<>(value);
    }

    /** A field with something that is no value of its type. */
    static <T> Input<T> mistyped(String typed) {
        return new Mistyped<>(typed);
    }

    /** The value; empty if there is none or it is of another type. */
    default Optional<T> value() {
        return this instanceof Given<T>(T content) ? Optional.of(content) : Optional.empty();
    }

    /** Returns whether the entry mentions the field, be it to empty it. */
    default boolean isMentioned() {
        return !(this instanceof Absent<T>);
    }

    /** Returns whether the field holds something of another type. */
    default boolean isMistyped() {
        return this instanceof Mistyped<T>;
    }

    /** The text that an input shows: the value as it was typed, whatever its type; empty for none. */
    default String shown() {
        return switch (this) {
            case Given<T>(T content) -> content.toString();
            case Mistyped<T>(String typed) -> typed;
            case Absent<T> absent -> "";
            case Blank<T> blank -> "";
        };
    }
}
