package io.quicksizer.web.problem;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Conversion between versions and entity tags: the strong tag {@code "7"} is version 7. */
public final class ETags {
    private static final Pattern STRONG = Pattern.compile("\\s*\"(\\d{1,18})\"\\s*");

    private ETags() {}

    /** Returns the entity tag of a version. */
    public static String of(long version) {
        return "\"" + version + "\"";
    }

    /**
     * Returns the version in the If-Match header.
     *
     * @throws RequestProblem 428 if the header is missing, 400 if it is not exactly one strong tag of this API
     */
    public static long required(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw new RequestProblem(
                    ProblemKind.VERSION_REQUIRED,
                    "Send the ETag of the version you have seen in the header If-Match, so that nobody's work is"
                            + " overwritten.");
        }
        Matcher matcher = STRONG.matcher(ifMatch);
        if (!matcher.matches()) {
            throw new RequestProblem(
                    ProblemKind.UNREADABLE, "If-Match takes exactly one ETag as this API sent it, for example \"3\".");
        }
        return Long.parseLong(matcher.group(1));
    }
}
