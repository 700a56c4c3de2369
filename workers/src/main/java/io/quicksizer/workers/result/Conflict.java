package io.quicksizer.workers.result;

import java.util.List;
import java.util.stream.Stream;

/**
 * The reason of a conflict.
 *
 * @param arguments what the message names, as plain text in the order of the code's pattern
 */
public record Conflict(ConflictCode code, List<String> arguments) {

    public Conflict {
        arguments = List.copyOf(arguments);
    }

    /** A reason whose arguments are shown as they print. */
    public static Conflict of(ConflictCode code, Object... arguments) {
        return new Conflict(code, Stream.of(arguments).map(String::valueOf).toList());
    }

    /** The English message. */
    public String message() {
        return code.message(arguments);
    }
}
