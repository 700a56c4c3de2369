package io.quicksizer.workers.branding;

import io.quicksizer.db.branding.BrandingRow.Texts;

/**
 * A branding as entered by an administrator.
 *
 * @param team the team; empty for the default
 * @param basedOn number of the version that was edited; 0 for the first version of a team
 * @param name the organisation's name
 * @param accent colour as {@code #rrggbb}
 * @param validityDays number of days, from the submission, for which a proposal is valid
 * @param logo the chosen logo
 */
public record BrandingEntry(
        String team,
        int basedOn,
        String name,
        String accent,
        int validityDays,
        Texts english,
        Texts german,
        LogoChoice logo) {

    /** Choice of the logo of a version. */
    public sealed interface LogoChoice {
        /**
         * A stored logo.
         *
         * @param sha256 hash of the logo; empty for no logo
         */
        record Known(String sha256) implements LogoChoice {}

        /**
         * An uploaded picture.
         *
         * @param file content of the file, PNG or JPEG
         */
        @SuppressWarnings("ArrayRecordComponent") // passed straight from the upload to validation
        record Uploaded(byte[] file) implements LogoChoice {}
    }
}
