package io.quicksizer.workers.branding;

import io.quicksizer.db.branding.BrandingRow;
import io.quicksizer.workers.document.Circumstances;
import io.quicksizer.workers.document.DocumentSettings;
import io.quicksizer.workers.document.Edition;
import io.quicksizer.workers.document.PdfProposal;
import io.quicksizer.workers.document.Proposal;
import io.quicksizer.workers.frozen.FrozenSizing;
import io.quicksizer.workers.frozen.FrozenSizing.Row;
import io.quicksizer.workers.frozen.FrozenSizing.ServiceDays;
import io.quicksizer.workers.sizing.PlainFigure;
import io.quicksizer.workers.sizing.Size;
import io.quicksizer.workers.wizard.entry.ContextText;
import java.math.BigDecimal;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.stream.IntStream;

/** Renderer of a small example proposal with a branding. */
final class BrandingPreview {
    private static final List<BigDecimal> SHARES = List.of(new BigDecimal(60), new BigDecimal(40));

    private BrandingPreview() {}

    /**
     * @param savedBy the name of the person who would save the branding, printed as the one who prepared the proposal
     */
    static byte[] pdf(BrandingRow branding, String savedBy, Optional<byte[]> logo, Locale language) {
        DocumentSettings settings = DocumentSettings.standard().in(language);
        return new PdfProposal(settings, Edition.CUSTOMER)
                .render(example(branding, savedBy, logo, language))
                .bytes();
    }

    private static Proposal example(BrandingRow branding, String savedBy, Optional<byte[]> logo, Locale language) {
        return new Proposal(
                content(branding, language),
                new Circumstances(
                        1,
                        "0".repeat(64),
                        branding.savedBy(),
                        branding.savedAt(),
                        Circumstances.Status.DRAFT,
                        List.of(),
                        Map.of(branding.savedBy(), savedBy)),
                logo.map(Base64.getEncoder()::encodeToString).orElse(""));
    }

    private static FrozenSizing content(BrandingRow branding, Locale language) {
        ResourceBundle words = ResourceBundle.getBundle(
                "document.example",
                language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        Map<ContextText, String> texts = Map.of(
                ContextText.CUSTOMER, words.getString("customer"),
                ContextText.NAME, words.getString("engagement"),
                ContextText.LANGUAGE, language.toLanguageTag());
        return new FrozenSizing(
                FrozenSizing.FORMAT,
                "",
                new FrozenSizing.Catalogue(1, ""),
                new FrozenSizing.Context(texts, branding.savedBy()),
                SHARES.size(),
                SHARES,
                List.of(
                        row(words, "strategy", 20, List.of(8, 12)),
                        row(words, "rollout", 55, List.of(30, 25)),
                        row(words, "training", 15, List.of(5, 10))),
                new FrozenSizing.Totals(new BigDecimal(90), List.of(new BigDecimal(54), new BigDecimal(36))),
                List.of(),
                new FrozenSizing.Facts(BigDecimal.ZERO, 0),
                FrozenIssue.of(Optional.of(branding), texts),
                null,
                null);
    }

    private static Row row(ResourceBundle words, String item, int days, List<Integer> services) {
        BigDecimal total = new BigDecimal(days);
        return new Row(
                item,
                words.getString(item),
                "",
                words.getString("scopeType"),
                Size.M.name(),
                total,
                SHARES.stream()
                        .map(share -> PlainFigure.of(share.multiply(total).movePointLeft(2)))
                        .toList(),
                IntStream.range(0, services.size())
                        .mapToObj(at -> new ServiceDays(
                                null,
                                words.getString("section"),
                                words.getString(item + "." + (at + 1)),
                                "",
                                new BigDecimal(services.get(at)),
                                "TEMPLATE",
                                "",
                                false))
                        .toList());
    }
}
