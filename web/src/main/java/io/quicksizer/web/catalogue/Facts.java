package io.quicksizer.web.catalogue;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The names, cells and figures of an English sentence, for the languages that have one fixed text for each code. */
final class Facts {
    /** A quoted text, a cell reference, a path in the archive, or a number with its decimals. */
    private static final Pattern FACT =
            Pattern.compile("\"[^\"]*\"|\\b[A-Z]{1,3}\\d+\\b|\\w+(?:/\\w+)+\\.\\w+|\\b\\d+(?:\\.\\d+)?\\b");

    private static final Pattern DECIMAL = Pattern.compile("\\d+\\.\\d+");

    private Facts() {}

    /** Returns the facts in parentheses behind a space, with decimal commas; empty if there are none. */
    static String of(String sentence) {
        String facts = FACT.matcher(sentence)
                .results()
                .map(MatchResult::group)
                .map(fact -> DECIMAL.matcher(fact).matches() ? fact.replace('.', ',') : fact)
                .distinct()
                .collect(Collectors.joining("; "));
        return facts.isEmpty() ? "" : " (" + facts + ")";
    }
}
