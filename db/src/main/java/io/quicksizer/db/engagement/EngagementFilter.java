package io.quicksizer.db.engagement;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A filter of the list of engagements; null matches everything.
 *
 * @param text prefixes of words of name, customer or opportunity, all of which must occur; may be blank
 * @param customer the whole customer, ignoring case
 * @param team the team it is shared with
 * @param archived true for archived ones only, false for the others only
 * @param unchangedSince those last changed at or before this time
 * @param templates true for templates only, false for the others only
 */
public record EngagementFilter(
        String text,
        @Nullable EngagementStatus status,
        @Nullable String customer,
        @Nullable String owner,
        @Nullable String team,
        @Nullable String step,
        boolean archived,
        @Nullable Instant unchangedSince,
        @Nullable String tag,
        boolean templates) {

    /**
     * Creates a filter for engagements of any age and with any tag, without templates.
     *
     * @param text prefixes of words
     * @param customer the whole customer
     * @param team the team it is shared with
     * @param archived true for archived ones only, false for the others only
     */
    public EngagementFilter(
            String text,
            @Nullable EngagementStatus status,
            @Nullable String customer,
            @Nullable String owner,
            @Nullable String team,
            @Nullable String step,
            boolean archived) {
        this(text, status, customer, owner, team, step, archived, null, null, false);
    }

    /** Templates that are not archived. */
    public static final EngagementFilter TEMPLATES =
            new EngagementFilter("", null, null, null, null, null, false, null, null, true);

    /** Everything but templates and the archive. */
    public static final EngagementFilter NONE = new EngagementFilter("", null, null, null, null, null, false);

    /**
     * Returns a filter for words.
     *
     * @param words prefixes of words
     * @return matches engagements with these words that are neither archived nor templates
     */
    public static EngagementFilter words(String words) {
        return new EngagementFilter(words, null, null, null, null, null, false);
    }
}
