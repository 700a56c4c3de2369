package io.quicksizer.web.branding;

import io.quicksizer.db.branding.BrandingRow;
import io.quicksizer.db.branding.BrandingRow.Texts;
import io.quicksizer.db.branding.LogoRow;
import io.quicksizer.workers.branding.BrandingEntry;
import io.quicksizer.workers.branding.BrandingEntry.LogoChoice;
import io.quicksizer.workers.branding.Brandings;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A version of a branding.
 *
 * @param team empty for the default
 * @param inUse whether the team has a branding of its own; if not, the default applies
 * @param accent colour as {@code #rrggbb}
 * @param validityDays days after submission for which a proposal is valid
 * @param german for empty texts, the English ones are used
 * @param logo SHA-256 of the logo; null for none
 */
@Schema(name = "Branding")
record BrandingJson(
        String team,
        int version,
        boolean inUse,
        String name,
        String accent,
        int validityDays,
        BrandingTextsJson english,
        BrandingTextsJson german,
        @Nullable String logo,
        String savedBy,
        Instant savedAt) {

    /** Texts in one language. */
    @Schema(name = "BrandingTexts")
    record BrandingTextsJson(
            @Nullable String contact,
            @Nullable String cover,
            @Nullable String legal) {
        static BrandingTextsJson of(Texts texts) {
            return new BrandingTextsJson(texts.contact(), texts.cover(), texts.legal());
        }

        static Texts texts(@Nullable BrandingTextsJson json) {
            return json == null
                    ? new Texts("", "", "")
                    : new Texts(text(json.contact()), text(json.cover()), text(json.legal()));
        }
    }

    /**
     * The brandings.
     *
     * @param newest the newest version of each team that ever had one
     * @param teams teams of people who may sign in
     */
    @Schema(name = "BrandingList")
    record BrandingList(List<BrandingJson> newest, List<String> teams) {
        static BrandingList of(Brandings.Overview overview) {
            return new BrandingList(
                    overview.newest().stream().map(BrandingJson::of).toList(), overview.teams());
        }
    }

    /**
     * A branding to save or preview.
     *
     * @param team absent or empty for the default
     * @param basedOn number of the version that was edited; 0 for a team's first
     * @param logo SHA-256 of a logo that was added before; absent or empty for none
     */
    @Schema(name = "BrandingEntry")
    record BrandingEntryJson(
            @Nullable String team,
            @Nullable Integer basedOn,
            @Nullable String name,
            @Nullable String accent,
            @Nullable Integer validityDays,
            @Nullable BrandingTextsJson english,
            @Nullable BrandingTextsJson german,
            @Nullable String logo) {
        BrandingEntry entry() {
            return new BrandingEntry(
                    text(team),
                    Objects.requireNonNullElse(basedOn, 0),
                    text(name),
                    text(accent),
                    Objects.requireNonNullElse(validityDays, 0),
                    BrandingTextsJson.texts(english),
                    BrandingTextsJson.texts(german),
                    new LogoChoice.Known(text(logo)));
        }
    }

    /**
     * A branding to be withdrawn from use.
     *
     * @param team absent or empty for the default
     * @param basedOn number of its newest version
     */
    @Schema(name = "BrandingStop")
    record BrandingStop(@Nullable String team, @Nullable Integer basedOn) {}

    /**
     * A logo.
     *
     * @param width in pixels
     * @param height in pixels
     */
    @Schema(name = "Logo")
    record LogoJson(String sha256, int width, int height) {
        static LogoJson of(LogoRow logo) {
            return new LogoJson(logo.sha256(), logo.width(), logo.height());
        }
    }

    static BrandingJson of(BrandingRow row) {
        return new BrandingJson(
                row.team(),
                row.version(),
                row.inUse(),
                row.name(),
                row.accent(),
                row.validityDays(),
                BrandingTextsJson.of(row.english()),
                BrandingTextsJson.of(row.german()),
                row.logoSha256(),
                row.savedBy(),
                row.savedAt());
    }

    private static String text(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }
}
