package io.quicksizer.workers.branding;

import io.quicksizer.db.branding.BrandingRow;
import io.quicksizer.workers.document.DocumentSettings;
import io.quicksizer.workers.document.Edition;
import io.quicksizer.workers.document.PdfProposal;
import io.quicksizer.workers.document.Proposal;
import io.quicksizer.workers.document.Proposal.Row;
import io.quicksizer.workers.document.Proposal.ServiceDays;
import io.quicksizer.workers.document.Proposal.Source;
import java.math.BigDecimal;
import java.time.ZoneOffset;
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
        ResourceBundle words = ResourceBundle.getBundle(
                "document.example",
                language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        BrandingRow.Texts texts = BrandingTexts.of(branding, language);
        List<Row> rows = List.of(
                row(words, "strategy", 20, List.of(8, 12)),
                row(words, "rollout", 55, List.of(30, 25)),
                row(words, "training", 15, List.of(5, 10)));
        return new Proposal(
                new Proposal.Header(
                        branding.name(),
                        words.getString("customer"),
                        words.getString("engagement"),
                        List.of(),
                        branding.savedBy()),
                new Proposal.Brand(
                        branding.accent(),
                        logo.map(Base64.getEncoder()::encodeToString).orElse(""),
                        texts.contact(),
                        texts.cover(),
                        texts.legal()),
                new Proposal.Catalogue(1, ""),
                new Proposal.Revision(
                        1,
                        "0".repeat(64),
                        branding.savedBy(),
                        branding.savedAt(),
                        Proposal.Status.DRAFT,
                        branding.savedAt().atZone(ZoneOffset.UTC).toLocalDate().plusDays(branding.validityDays())),
                new Proposal.Plan(2, SHARES),
                List.of(words.getString("scopeType")),
                rows,
                new Proposal.Totals(new BigDecimal(90), List.of(new BigDecimal(54), new BigDecimal(36))),
                List.of(),
                List.of(),
                Map.of(branding.savedBy(), savedBy),
                List.of());
    }

    private static Row row(ResourceBundle words, String item, int days, List<Integer> services) {
        BigDecimal total = new BigDecimal(days);
        return new Row(
                words.getString("scopeType"),
                words.getString(item),
                "M",
                total,
                SHARES.stream()
                        .map(share -> share.multiply(total).movePointLeft(2).stripTrailingZeros())
                        .map(year -> year.scale() < 0 ? year.setScale(0) : year)
                        .toList(),
                IntStream.range(0, services.size())
                        .mapToObj(at -> new ServiceDays(
                                words.getString("section"),
                                words.getString(item + "." + (at + 1)),
                                "",
                                new BigDecimal(services.get(at)),
                                Source.TEMPLATE,
                                "",
                                false))
                        .toList());
    }
}
