package io.quicksizer.workers.sizing;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An argument of a message that is itself translated: the name of a step, a status, or another message. It is passed as
 * a single text that encodes the key and the English text.
 *
 * @param key key in the message bundles, such as {@code step.CONTEXT}
 * @param arguments arguments of its own, in the order of its pattern
 */
public record MessageWord(String key, String english, List<String> arguments) {
    /**
     * A separator that can't occur in the parts, because texts that people enter must not contain control characters.
     */
    private static final String BEGIN = "\u0001";

    private static final String NEXT = "\u0002";

    public MessageWord {
        arguments = List.copyOf(arguments);
    }

    /** Returns a word without arguments. */
    public static MessageWord of(String key, String english) {
        return new MessageWord(key, english, List.of());
    }

    /** Returns the message of a problem. */
    public static MessageWord of(MessageCode problem, List<String> arguments) {
        return new MessageWord("problem." + problem.key(), problem.message(arguments), arguments);
    }

    /** Returns the word that an argument encodes; empty if the argument is plain text. */
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

    /** Returns the encoded text to pass as an argument of a message. */
    @Override
    public String toString() {
        return BEGIN
                + Stream.concat(Stream.of(key, english), arguments.stream().map(MessageWord::english))
                        .collect(Collectors.joining(NEXT));
    }
}
