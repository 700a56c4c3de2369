package io.quicksizer.processes.engine;

import io.quicksizer.processes.model.ElementLabel;
import io.quicksizer.processes.model.ProcessId;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Conversion of technical messages for operators: one line, names instead of element ids, no stack trace, no SQL. */
public final class OperatorText {
    private static final Pattern ELEMENT_ID =
            Pattern.compile("['\"]?\\b((?:Task|Gateway|Event|Flow|SubProcess|Step)_\\w+)['\"]?");
    private static final Pattern TECHNICAL = Pattern.compile("\\bat [a-z]+\\.[a-z]|\\w(?:Exception|Error)\\b"
            + "|\\b(?:insert into|delete from|violates \\w+|select .+ from|update \\w+ set)\\b");

    private OperatorText() {}

    /** Returns the first line of the message; empty if only developers would understand it. */
    public static Optional<String> of(String text) {
        return text.lines()
                .findFirst()
                .map(line ->
                        ELEMENT_ID.matcher(line).replaceAll(found -> Matcher.quoteReplacement(label(found.group(1)))))
                .filter(line -> !line.isBlank() && !TECHNICAL.matcher(line).find());
    }

    private static String label(String elementId) {
        return Arrays.stream(ProcessId.values())
                .flatMap(process -> ElementLabel.find(process, elementId).stream())
                .findFirst()
                .map(label -> '"' + label + '"')
                .orElse("an element of another version");
    }
}
