package io.quicksizer.workers.document;

import io.quicksizer.workers.frozen.FrozenSizing;
import io.quicksizer.workers.frozen.FrozenSizing.Row;
import io.quicksizer.workers.frozen.WarningText;
import io.quicksizer.workers.wizard.entry.ContextText;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The proposal that documents print: the frozen content of a revision, whose hash is signed, and the circumstances of
 * its submission and sign-off, which no signature covers. A document contains nothing else. Figures are printed as
 * frozen and never calculated; a proposal whose figures don't add up ({@code docs/domain.md, rule 4}) cannot exist.
 *
 * @param content the frozen content
 * @param circumstances the unsigned facts
 * @param logo the PNG, in Base64, whose hash is part of the content; empty for none
 */
public record Proposal(FrozenSizing content, Circumstances circumstances, String logo) {
    private static final FrozenSizing.Brand NO_BRAND = new FrozenSizing.Brand("", 0, "", "", "", "", "");

    /**
     * @throws IllegalArgumentException if a row does not have one figure per contract year, or rows and totals don't
     *     add up
     */
    public Proposal {
        Figures.requireAddingUp(content.durationYears(), content.spread(), content.rows(), content.totals());
        content.offered()
                .forEach(offer ->
                        Figures.requireAddingUp(offer.durationYears(), offer.spread(), offer.rows(), offer.totals()));
    }

    /** Returns the language of the documents; English if none was chosen. */
    public Locale language() {
        String tag = content.context().text(ContextText.LANGUAGE);
        return tag.isEmpty() ? Locale.ENGLISH : Locale.forLanguageTag(tag);
    }

    /** Returns the language and the time zone of the documents. */
    public DocumentSettings settings() {
        return DocumentSettings.standard().in(language()).at(content.issued().printedZone());
    }

    /** Returns the texts that are printed with a label of their own. */
    Map<ContextText, String> texts() {
        Map<ContextText, String> texts = new EnumMap<>(content.context().texts());
        texts.keySet().removeAll(List.of(ContextText.NAME, ContextText.CUSTOMER, ContextText.LANGUAGE));
        return texts;
    }

    /** Returns the names of the scope types with line items, in the order of the catalogue. */
    List<String> scopeTypes() {
        return content.rows().stream().map(Row::scopeType).distinct().toList();
    }

    /** Returns the warnings in the language of the documents. */
    List<String> warnings() {
        return content.warnings().stream()
                .map(warning -> WarningText.of(warning, language()))
                .toList();
    }

    /** Returns the last day, in the zone of the documents, on which the proposal is valid. */
    LocalDate validUntil() {
        return circumstances
                .submittedAt()
                .atZone(content.issued().printedZone())
                .toLocalDate()
                .plusDays(content.issued().validityDays());
    }

    /** Returns the brand; without one, all its texts are empty. */
    FrozenSizing.Brand brand() {
        FrozenSizing.Brand brand = content.issued().brand();
        return brand == null ? NO_BRAND : brand;
    }

    /** Returns whether the brand has anything to print besides its name. */
    boolean isBranded() {
        FrozenSizing.Brand brand = brand();
        return Stream.of(brand.accent(), brand.logo(), brand.contact(), brand.cover(), brand.legal())
                .anyMatch(text -> !text.isEmpty());
    }

    /** Returns whether the proposal or an alternative has deferred line items. */
    boolean isAnythingDeferred() {
        return !content.keptForLater().isEmpty()
                || content.offered().stream()
                        .anyMatch(offer -> !offer.keptForLater().isEmpty());
    }

    /** Returns the display name of a person. */
    String person(String userName) {
        return circumstances.person(userName);
    }

    /**
     * Returns the edition for the customer: without internal texts, warnings, comments on sign-offs, the file name of
     * the catalogue, and sizes and days of deferred line items. The renderers leave out the columns with the external
     * ids of services and the origin of their days.
     */
    Proposal forCustomer() {
        FrozenSizing.Context context = content.context();
        return new Proposal(
                new FrozenSizing(
                        content.format(),
                        content.engagementId(),
                        new FrozenSizing.Catalogue(content.catalogue().number(), ""),
                        new FrozenSizing.Context(
                                ContextText.each(field -> field.isInternal() ? "" : context.text(field)),
                                context.owner()),
                        content.durationYears(),
                        content.spread(),
                        content.rows(),
                        content.totals(),
                        List.of(),
                        content.facts(),
                        content.issue(),
                        content.offered().stream()
                                .map(Proposal::offerForCustomer)
                                .toList(),
                        namesOnly(content.keptForLater())),
                circumstances.withoutComments(),
                logo);
    }

    private static FrozenSizing.Offer offerForCustomer(FrozenSizing.Offer offer) {
        return new FrozenSizing.Offer(
                offer.name(),
                offer.durationYears(),
                offer.spread(),
                offer.rows(),
                offer.totals(),
                List.of(),
                offer.facts(),
                namesOnly(offer.keptForLater()));
    }

    /** Returns whether a deferred line item is printed with size and days, as in the internal edition. */
    static boolean hasFigures(Row deferred) {
        return !deferred.size().isEmpty();
    }

    /** Deferred line items without size, days and services. */
    private static List<Row> namesOnly(List<Row> deferred) {
        return deferred.stream()
                .map(row -> new Row(
                        row.key(),
                        row.name(),
                        row.scopeTypeKey(),
                        row.scopeType(),
                        "",
                        BigDecimal.ZERO,
                        List.of(),
                        List.of()))
                .toList();
    }
}
