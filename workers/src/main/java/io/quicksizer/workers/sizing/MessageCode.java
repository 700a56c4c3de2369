package io.quicksizer.workers.sizing;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The stable code of a message and its English pattern; translations are looked up by {@link #key()}. */
public interface MessageCode {

    /** Returns the enum constant's name, for example {@code DAYS_TOO_PRECISE}. */
    String name();

    /** Returns the English pattern, in which {@code {0}}, {@code {1}} … are placeholders of the arguments. */
    String pattern();

    /** Returns the stable name for message bundles and API clients, for example {@code days-too-precise}. */
    default String key() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    /**
     * Returns the arguments from which an English message was formatted; empty if the message does not match the
     * pattern.
     */
    default Optional<List<String>> argumentsIn(String message) {
        String expected = Pattern.quote(pattern()).replaceAll("\\{\\d}", "\\\\E(.*)\\\\Q");
        Matcher found = Pattern.compile(expected, Pattern.DOTALL).matcher(message);
        if (!found.matches()) {
            return Optional.empty();
        }
        String[] arguments = new String[found.groupCount()];
        List<String> places = Pattern.compile("\\{(\\d)}")
                .matcher(pattern())
                .results()
                .map(place -> place.group(1))
                .toList();
        for (int i = 0; i < arguments.length; i++) {
            arguments[Integer.parseInt(places.get(i))] = found.group(i + 1);
        }
        return Optional.of(List.of(arguments));
    }

    /** Returns the English message with the arguments filled in; their own braces are no placeholders. */
    default String message(List<String> arguments) {
        return Pattern.compile("\\{(\\d)}").matcher(pattern()).replaceAll(place -> {
            int index = Integer.parseInt(place.group(1));
            return Matcher.quoteReplacement(
                    index < arguments.size() ? MessageWord.english(arguments.get(index)) : place.group());
        });
    }
}
