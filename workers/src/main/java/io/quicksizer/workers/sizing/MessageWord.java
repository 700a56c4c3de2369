package io.quicksizer.workers.sizing;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An argument of a message that has a wording of its own in each language: the name of a step, a status, another
 * message. Among the arguments it is one text, which holds key and English wording.
 *
 * @param key of the wording in message bundles, such as {@code step.CONTEXT}
 * @param arguments what that wording names, in the order of its pattern
 */
public record MessageWord(String key, String english, List<String> arguments) {
    /** No text that a person may enter holds control characters. */
    private static final String BEGIN = "\u0001";

    private static final String NEXT = "\u0002";

    public MessageWord {
        arguments = List.copyOf(arguments);
    }

    /** A word without arguments. */
    public static MessageWord of(String key, String english) {
        return new MessageWord(key, english, List.of());
    }

    /** The message of a problem. */
    public static MessageWord of(MessageCode problem, List<String> arguments) {
        return new MessageWord("problem." + problem.key(), problem.message(arguments), arguments);
    }

    /** The word that an argument holds; empty if it is plain text. */
    public static Optional<MessageWord> read(String argument) {
        if (!argument.startsWith(BEGIN)) {
            return Optional.empty();
        }
        List<String> parts = Arrays.asList(argument.substring(1).split(NEXT, -1));
        return Optional.of(new MessageWord(parts.get(0), parts.get(1), parts.subList(2, parts.size())));
    }

    static String english(String argument) {
        return read(argument).map(MessageWord::english).orElse(argument);
    }

    /** The text among the arguments of a message. */
    @Override
    public String toString() {
        return BEGIN
                + Stream.concat(Stream.of(key, english), arguments.stream().map(MessageWord::english))
                        .collect(Collectors.joining(NEXT));
    }
}
