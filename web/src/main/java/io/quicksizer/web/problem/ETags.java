package io.quicksizer.web.problem;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Versions as entity tags: the strong tag {@code "7"} is version 7. */
public final class ETags {
    private static final Pattern STRONG = Pattern.compile("\\s*\"(\\d{1,18})\"\\s*");

    private ETags() {}

    /** The entity tag of a version. */
    public static String of(long version) {
        return "\"" + version + "\"";
    }

    /**
     * The version that the caller's If-Match header names.
     *
     * @throws RequestProblem 428 if there is none, 400 if it is not one strong tag of ours
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
