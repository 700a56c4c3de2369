package io.quicksizer.workers.engagement;

import io.quicksizer.workers.sizing.Problem;
import io.quicksizer.workers.sizing.ProblemCode;
import io.quicksizer.workers.sizing.VisibleText;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** The rules on tags: lower case, single spaces and no leading number sign, so that each tag has only one spelling. */
public final class Tags {
    private static final String FIELD = "tag";
    private static final int LONGEST = 40;
    private static final int MOST = 12;
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private Tags() {}

    /** Returns the normalised spelling of a tag; the empty string if nothing is left of it. */
    public static String spelled(String typed) {
        String word = Normalizer.normalize(typed, Normalizer.Form.NFC).strip();
        return BLANKS.matcher(word.startsWith("#") ? word.substring(1).strip() : word)
                .replaceAll(" ")
                .toLowerCase(Locale.ROOT);
    }

    /**
     * Returns the problems of normalised tags; empty if an engagement can have them. Tags that it has already may break
     * rules that an earlier release did not know.
     */
    static List<Problem> problems(List<String> tags, List<String> present) {
        List<Problem> problems = new ArrayList<>();
        List<String> accepted = present.stream().map(Tags::spelled).toList();
        for (String tag : tags) {
            if (accepted.contains(tag)) {
                continue;
            }
            if (tag.isEmpty()) {
                problems.add(Problem.of(FIELD, ProblemCode.VALUE_MISSING));
            } else if (tag.length() > LONGEST) {
                problems.add(Problem.of(FIELD, ProblemCode.TEXT_TOO_LONG, LONGEST));
            } else if (!VisibleText.isName(tag)) {
                problems.add(Problem.of(FIELD, ProblemCode.TEXT_NOT_PRINTABLE));
            }
        }
        if (tags.size() > MOST) {
            problems.add(Problem.of(FIELD, TagProblem.TOO_MANY_TAGS, MOST));
        }
        return problems;
    }
}
