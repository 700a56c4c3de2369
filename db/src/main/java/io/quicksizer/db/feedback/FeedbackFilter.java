package io.quicksizer.db.feedback;

import org.jspecify.annotations.Nullable;

/**
 * A filter of the feedback board.
 *
 * @param state WAITING, LATE, FIX, PLAN or DECLINE; null for any
 * @param severity name of a severity; null for any
 * @param page a page area; null for any
 * @param cohort name of a cohort; null for any
 */
public record FeedbackFilter(
        @Nullable String state,
        @Nullable String severity,
        @Nullable String page,
        @Nullable String cohort) {
    /** Everything. */
    public static final FeedbackFilter ALL = new FeedbackFilter(null, null, null, null);
}
