package io.quicksizer.db.branding;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One version of a team's branding.
 *
 * @param team the team, empty for the default
 * @param version from 1
 * @param inUse whether the team has a branding of its own; if not, the default counts
 * @param accent colour as {@code #rrggbb}
 * @param validityDays days from the submission on which a proposal holds, 1..365
 * @param english texts in English; each may be empty
 * @param german texts in German; an empty one stands for the English
 * @param logoSha256 hash of the logo's PNG, or null for none
 * @param savedBy user name
 */
public record BrandingRow(
        String team,
        int version,
        boolean inUse,
        String name,
        String accent,
        int validityDays,
        Texts english,
        Texts german,
        @Nullable String logoSha256,
        String savedBy,
        Instant savedAt) {

    /** Texts in one language. */
    public record Texts(String contact, String cover, String legal) {}
}
