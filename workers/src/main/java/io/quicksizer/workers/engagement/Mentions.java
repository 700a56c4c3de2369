package io.quicksizer.workers.engagement;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Reads the user names after an at sign out of a comment. An at sign within a word, as in an address, mentions nobody.
 */
final class Mentions {
    private static final Pattern MENTION =
            Pattern.compile("(?<![\\p{L}\\p{N}.])@([\\p{L}\\p{N}](?:[\\p{L}\\p{N}._-]*[\\p{L}\\p{N}])?)");

    private Mentions() {}

    /** The names in the order in which they occur, each once. */
    static List<String> in(String text) {
        return MENTION.matcher(text)
                .results()
                .map((MatchResult found) -> found.group(1))
                .distinct()
                .toList();
    }
}
