package io.quicksizer.db.engagement;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which engagements are looked for; null takes all.
 *
 * @param text beginnings of words of name, customer or opportunity, all of which must occur; may be blank
 * @param customer the whole customer, without regard to case
 * @param team the team it is shared with
 * @param archived true for the archived ones only, false for the others only
 * @param unchangedSince those whose latest change is not after this moment
 * @param templates true for templates only, false for work only
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
     * Engagements of any age and with any tag.
     *
     * @param text beginnings of words
     * @param customer the whole customer
     * @param team the team it is shared with
     * @param archived true for the archived ones only, false for the others only
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

    /** The templates that aren't archived. */
    public static final EngagementFilter TEMPLATES =
            new EngagementFilter("", null, null, null, null, null, false, null, null, true);

    /** Everything that isn't archived. */
    public static final EngagementFilter NONE = new EngagementFilter("", null, null, null, null, null, false);

    /**
     * Looks for words.
     *
     * @param words beginnings of words
     * @return everything with these words that isn't archived
     */
    public static EngagementFilter words(String words) {
        return new EngagementFilter(words, null, null, null, null, null, false);
    }
}
