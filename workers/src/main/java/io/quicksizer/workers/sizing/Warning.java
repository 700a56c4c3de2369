package io.quicksizer.workers.sizing;

import java.util.List;
import java.util.stream.Stream;

/**
 * A warning about an accepted sizing; it never prevents a submission.
 *
 * @param subject subject of the warning: {@code year[1]}..{@code year[5]}, {@code spread}, a line item's key or
 *     {@code sizing}
 * @param arguments arguments of the message, as plain text in the order of the code's pattern
 */
public record Warning(String subject, WarningCode code, List<String> arguments) {

    public Warning {
        arguments = List.copyOf(arguments);
    }

    static Warning of(String subject, WarningCode code, Object... arguments) {
        return new Warning(
                subject, code, Stream.of(arguments).map(PlainText::of).toList());
    }

    /** Returns the English message. */
    public String message() {
        return code.message(arguments);
    }
}
