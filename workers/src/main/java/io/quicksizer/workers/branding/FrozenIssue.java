package io.quicksizer.workers.branding;

import io.quicksizer.db.branding.BrandingRow;
import io.quicksizer.workers.frozen.FrozenSizing;
import io.quicksizer.workers.wizard.entry.ContextText;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Snapshot of the branding in force at the submission, with its texts in the language of the documents. */
public final class FrozenIssue {
    private FrozenIssue() {}

    /** Returns the brand and terms of the documents; the product's own without a branding. */
    public static FrozenSizing.Issue of(Optional<BrandingRow> branding, Map<ContextText, String> context) {
        Locale language = Locale.forLanguageTag(context.getOrDefault(ContextText.LANGUAGE, ""));
        return branding.map(row -> of(row, BrandingTexts.of(row, language))).orElse(FrozenSizing.Issue.STANDARD);
    }

    private static FrozenSizing.Issue of(BrandingRow row, BrandingRow.Texts texts) {
        return new FrozenSizing.Issue(
                row.name(),
                row.validityDays(),
                new FrozenSizing.Brand(
                        row.team(),
                        row.version(),
                        row.accent(),
                        Objects.requireNonNullElse(row.logoSha256(), ""),
                        texts.contact(),
                        texts.cover(),
                        texts.legal()),
                null);
    }
}
