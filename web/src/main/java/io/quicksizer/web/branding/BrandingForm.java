package io.quicksizer.web.branding;

import io.quicksizer.db.branding.BrandingRow;
import io.quicksizer.db.branding.BrandingRow.Texts;
import io.quicksizer.workers.branding.BrandingEntry;
import io.quicksizer.workers.branding.BrandingEntry.LogoChoice;
import io.quicksizer.workers.branding.Brandings;
import io.quicksizer.workers.platform.ReadByTemplates;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/**
 * The form of a branding, as submitted or to be shown.
 *
 * @param basedOn number of the version that is edited; 0 for a team's first
 * @param logo hash of the logo, empty for none
 */
@ReadByTemplates
public record BrandingForm(
        String team,
        int basedOn,
        String name,
        String accent,
        String validityDays,
        Texts english,
        Texts german,
        String logo) {
    private static final Texts NO_TEXTS = new Texts("", "", "");

    /** Returns a form with the newest version, or with the defaults for a team without a branding. */
    static BrandingForm of(String team, Optional<BrandingRow> newest) {
        return newest.map(row -> new BrandingForm(
                        team,
                        row.version(),
                        row.name(),
                        row.accent(),
                        Integer.toString(row.validityDays()),
                        row.english(),
                        row.german(),
                        Objects.requireNonNullElse(row.logoSha256(), "")))
                .orElseGet(() -> new BrandingForm(team, 0, "", "#1f5d84", "90", NO_TEXTS, NO_TEXTS, ""));
    }

    static BrandingForm of(Map<String, String> sent) {
        return new BrandingForm(
                sent.getOrDefault("team", ""),
                number(sent.getOrDefault("basedOn", "")),
                sent.getOrDefault("name", ""),
                sent.getOrDefault("accent", ""),
                sent.getOrDefault("validityDays", ""),
                texts(sent, "english"),
                texts(sent, "german"),
                sent.containsKey("removeLogo") ? "" : sent.getOrDefault("logo", ""));
    }

    /**
     * Returns the entry.
     *
     * @param uploaded a new logo; null or an unnamed empty part for none
     */
    BrandingEntry entry(@Nullable MultipartFile uploaded) throws IOException {
        LogoChoice choice = uploaded == null || isNone(uploaded)
                ? new LogoChoice.Known(logo)
                : new LogoChoice.Uploaded(logo(uploaded));
        return new BrandingEntry(team, basedOn, name, accent, number(validityDays), english, german, choice);
    }

    /**
     * Returns whether no file was chosen: browsers then send an empty part without a file name; an empty file has a
     * name.
     */
    private static boolean isNone(MultipartFile file) {
        return file.isEmpty()
                && Objects.requireNonNullElse(file.getOriginalFilename(), "").isEmpty();
    }

    /** Returns the content of a logo, truncated after one byte more than permitted. */
    static byte[] logo(MultipartFile file) throws IOException {
        try (InputStream in = file.getInputStream()) {
            return in.readNBytes(Brandings.LARGEST_LOGO + 1);
        }
    }

    /** Returns the same form for a newer version, which the page has named. */
    BrandingForm over(int newer) {
        return new BrandingForm(team, newer, name, accent, validityDays, english, german, logo);
    }

    private static Texts texts(Map<String, String> sent, String language) {
        return new Texts(
                sent.getOrDefault(language + ".contact", ""),
                sent.getOrDefault(language + ".cover", ""),
                sent.getOrDefault(language + ".legal", ""));
    }

    private static int number(String text) {
        return text.strip().matches("\\d{1,9}") ? Integer.parseInt(text.strip()) : 0;
    }
}
