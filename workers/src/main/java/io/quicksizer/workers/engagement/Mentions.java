package io.quicksizer.workers.engagement;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Parser for the user names that follow an at sign in a comment. An at sign within a word, as in an e-mail address,
 * mentions nobody.
 */
final class Mentions {
    private static final Pattern MENTION =
            Pattern.compile("(?<![\\p{L}\\p{N}.])@([\\p{L}\\p{N}](?:[\\p{L}\\p{N}._-]*[\\p{L}\\p{N}])?)");

    private Mentions() {}

    /** Returns the names in the order of their first occurrence, without duplicates. */
    static List<String> in(String text) {
        return MENTION.matcher(text)
                .results()
                .map((MatchResult found) -> found.group(1))
                .distinct()
                .toList();
    }
}
