package io.quicksizer.web.engagement;

import io.quicksizer.db.engagement.Comment;
import io.quicksizer.web.page.When;
import io.quicksizer.workers.platform.ReadByTemplates;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A comment.
 *
 * @param author display name
 * @param parts the text in order, split at mentions
 */
@ReadByTemplates
public record CommentView(UUID id, String author, List<Part> parts, When at) {

    /**
     * A part of the text.
     *
     * @param text as typed
     * @param mentioned user name of the person mentioned, or empty
     * @param displayName display name of the person mentioned, or empty
     */
    public record Part(String text, String mentioned, String displayName) {}

    static CommentView of(Comment comment, Locale locale, UnaryOperator<String> names) {
        return new CommentView(
                comment.id(),
                names.apply(comment.author()),
                parts(comment, names),
                When.of(comment.writtenAt(), locale));
    }

    private static List<Part> parts(Comment comment, UnaryOperator<String> names) {
        if (comment.mentions().isEmpty()) {
            return List.of(new Part(comment.body(), "", ""));
        }
        List<Part> parts = new ArrayList<>();
        Matcher mention = mentions(comment.mentions()).matcher(comment.body());
        int end = 0;
        while (mention.find()) {
            parts.add(new Part(comment.body().substring(end, mention.start()), "", ""));
            String person = person(comment.mentions(), mention.group(1));
            parts.add(new Part(mention.group(), person, names.apply(person)));
            end = mention.end();
        }
        parts.add(new Part(comment.body().substring(end), "", ""));
        return parts;
    }

    private static String person(List<String> names, String written) {
        return names.stream().filter(written::equalsIgnoreCase).findFirst().orElse(written);
    }

    /**
     * Returns a pattern for the names recognized when the comment was written; a prefix of a longer name does not
     * match.
     */
    private static Pattern mentions(List<String> names) {
        String any = names.stream().map(Pattern::quote).collect(Collectors.joining("|"));
        return Pattern.compile(
                "(?<![\\p{L}\\p{N}.])@(" + any + ")(?![._-]*[\\p{L}\\p{N}])",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }
}
