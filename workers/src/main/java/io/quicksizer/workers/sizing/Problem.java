package io.quicksizer.workers.sizing;

import java.util.List;
import java.util.stream.Stream;

/**
 * A reason for refusing an input.
 *
 * @param field path into the input, such as {@code selections[3].lineItem}; never empty
 * @param code a {@link ProblemCode}, or the code of a rule outside the calculation
 * @param arguments arguments of the message, as plain text in the order of the code's pattern
 */
public record Problem(String field, MessageCode code, List<String> arguments) {

    public Problem {
        arguments = List.copyOf(arguments);
    }

    /** Returns a problem with arguments that are converted to plain text. */
    public static Problem of(String field, MessageCode code, Object... arguments) {
        return new Problem(field, code, Stream.of(arguments).map(PlainText::of).toList());
    }

    /** Returns the English message. */
    public String message() {
        return code.message(arguments);
    }
}
