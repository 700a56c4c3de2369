package io.quicksizer.workers.sizing;

import java.util.List;
import java.util.stream.Stream;

/**
 * Something to know about an accepted sizing; it never stops a submission.
 *
 * @param subject what it is about: {@code year[1]}..{@code year[5]}, {@code spread}, a line item's key or
 *     {@code sizing}
 * @param arguments what the message names, as plain text in the order of the code's pattern
 */
public record Warning(String subject, WarningCode code, List<String> arguments) {

    public Warning {
        arguments = List.copyOf(arguments);
    }

    static Warning of(String subject, WarningCode code, Object... arguments) {
        return new Warning(
                subject, code, Stream.of(arguments).map(PlainText::of).toList());
    }

    /** The English message. */
    public String message() {
        return code.message(arguments);
    }
}
