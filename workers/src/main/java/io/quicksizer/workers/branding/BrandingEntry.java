package io.quicksizer.workers.branding;

import io.quicksizer.db.branding.BrandingRow.Texts;

/**
 * A branding as an administrator enters it.
 *
 * @param team empty for the default
 * @param basedOn number of the version that was edited; 0 for a team's first
 * @param name the organisation's name
 * @param accent colour as {@code #rrggbb}
 * @param validityDays days from the submission on which a proposal holds
 * @param logo the logo that it is to have
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

    /** The logo that a version is to have. */
    public sealed interface LogoChoice {
        /**
         * A logo that was added before.
         *
         * @param sha256 its hash; empty for no logo
         */
        record Known(String sha256) implements LogoChoice {}

        /**
         * Another picture.
         *
         * @param file content of a PNG or JPEG file
         */
        @SuppressWarnings("ArrayRecordComponent") // handed straight from the upload to the check
        record Uploaded(byte[] file) implements LogoChoice {}
    }
}
