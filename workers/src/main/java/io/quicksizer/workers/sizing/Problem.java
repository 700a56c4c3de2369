package io.quicksizer.workers.sizing;

import java.util.List;
import java.util.stream.Stream;

/**
 * One reason to refuse an input.
 *
 * @param field where, as a path into the input such as {@code selections[3].lineItem}; never empty
 * @param code why
 * @param arguments what the message names, as plain text in the order of the code's pattern
 */
public record Problem(String field, ProblemCode code, List<String> arguments) {

    public Problem {
        arguments = List.copyOf(arguments);
    }

    /** A problem whose arguments are shown as their plain text. */
    public static Problem of(String field, ProblemCode code, Object... arguments) {
        return new Problem(field, code, Stream.of(arguments).map(PlainText::of).toList());
    }

    /** The English message. */
    public String message() {
        return code.message(arguments);
    }
}
