package io.quicksizer.workers.export;

import io.quicksizer.workers.document.DocumentSettings;
import io.quicksizer.workers.document.Proposal;
import io.quicksizer.workers.revision.FrozenSizing;
import io.quicksizer.workers.revision.WarningText;
import io.quicksizer.workers.sizing.Size;
import io.quicksizer.workers.wizard.entry.ContextText;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Factory for the proposal that documents print: the frozen content of a revision, whose hash is signed, and the
 * circumstances of its submission and sign-off, which no signature covers. A document contains nothing else.
 */
final class ProposalOf {
    private static final Set<ContextText> HEADINGS =
            EnumSet.of(ContextText.NAME, ContextText.CUSTOMER, ContextText.LANGUAGE);

    private ProposalOf() {}

    /**
     * The circumstances of a revision, which are listed in {@link io.quicksizer.workers.document.Unsigned}.
     *
     * @param number number of the revision, from 1
     * @param contentSha256 hash of the content
     * @param submittedBy user name
     * @param submittedAt time at which it was submitted and frozen
     * @param status status of the revision
     * @param approvals decided and pending levels, lowest first
     * @param people display names by user name
     */
    record Circumstances(
            int number,
            String contentSha256,
            String submittedBy,
            Instant submittedAt,
            Proposal.Status status,
            List<Proposal.Approval> approvals,
            Map<String, String> people) {}

    /**
     * Returns the proposal. All contents of a document are assembled here.
     *
     * @param logos returns the PNG, in Base64, of the logo with the given SHA-256
     */
    static Proposal of(FrozenSizing content, Circumstances circumstances, UnaryOperator<String> logos) {
        return new Proposal(
                header(content),
                brand(content.issued().brand(), logos),
                new Proposal.Catalogue(
                        content.catalogue().number(), content.catalogue().source()),
                revision(content.issued(), circumstances),
                new Proposal.Plan(content.durationYears(), content.spread()),
                content.rows().stream()
                        .map(FrozenSizing.Row::scopeType)
                        .distinct()
                        .toList(),
                content.rows().stream().map(ProposalOf::row).toList(),
                new Proposal.Totals(content.totals().days(), content.totals().years()),
                content.warnings().stream()
                        .map(warning -> WarningText.of(warning, language(content)))
                        .toList(),
                circumstances.approvals(),
                circumstances.people(),
                content.offered().stream().map(ProposalOf::offer).toList(),
                deferred(content.keptForLater()));
    }

    private static Proposal.Offer offer(FrozenSizing.Offer offer) {
        return new Proposal.Offer(
                offer.name(),
                new Proposal.Plan(offer.durationYears(), offer.spread()),
                offer.rows().stream()
                        .map(row -> new Proposal.Row(
                                row.scopeType(),
                                row.name(),
                                Size.valueOf(row.size()).label(),
                                row.days(),
                                row.years(),
                                List.of()))
                        .toList(),
                new Proposal.Totals(offer.totals().days(), offer.totals().years()),
                deferred(offer.keptForLater()));
    }

    private static List<Proposal.Deferred> deferred(List<FrozenSizing.Row> rows) {
        return rows.stream()
                .map(row -> new Proposal.Deferred(
                        row.scopeType(), row.name(), Size.valueOf(row.size()).label(), row.days()))
                .toList();
    }

    private static Proposal.Brand brand(FrozenSizing.@Nullable Brand brand, UnaryOperator<String> logos) {
        return brand == null
                ? Proposal.Brand.NONE
                : new Proposal.Brand(
                        brand.accent(),
                        brand.logo().isEmpty() ? "" : logos.apply(brand.logo()),
                        brand.contact(),
                        brand.cover(),
                        brand.legal());
    }

    private static Proposal.Header header(FrozenSizing content) {
        FrozenSizing.Context context = content.context();
        return new Proposal.Header(
                content.issued().product(), context.customer(), context.name(), texts(context), context.owner());
    }

    /** Returns the language and the time zone of the documents. */
    static DocumentSettings settings(FrozenSizing content) {
        return DocumentSettings.standard()
                .in(language(content))
                .at(content.issued().printedZone());
    }

    /** Returns the language of the documents; English if none was chosen. */
    private static Locale language(FrozenSizing content) {
        String tag = content.context().text(ContextText.LANGUAGE);
        return tag.isEmpty() ? Locale.ENGLISH : Locale.forLanguageTag(tag);
    }

    /**
     * Returns the texts except name and customer, which have fields of their own, and language, which selects the
     * document's.
     */
    private static List<Proposal.Text> texts(FrozenSizing.Context context) {
        return context.texts().entrySet().stream()
                .filter(text -> !HEADINGS.contains(text.getKey()))
                .map(text -> new Proposal.Text(
                        text.getKey().field(),
                        text.getValue(),
                        text.getKey().isMultiline(),
                        text.getKey().isInternal()))
                .toList();
    }

    /**
     * Returns the printed revision. The proposal is valid for a number of days from the day of its submission, in the
     * zone of the documents.
     */
    private static Proposal.Revision revision(FrozenSizing.Issue issue, Circumstances circumstances) {
        LocalDate submitted =
                circumstances.submittedAt().atZone(issue.printedZone()).toLocalDate();
        return new Proposal.Revision(
                circumstances.number(),
                circumstances.contentSha256(),
                circumstances.submittedBy(),
                circumstances.submittedAt(),
                circumstances.status(),
                submitted.plusDays(issue.validityDays()));
    }

    private static Proposal.Row row(FrozenSizing.Row row) {
        return new Proposal.Row(
                row.scopeType(),
                row.name(),
                Size.valueOf(row.size()).label(),
                row.days(),
                row.years(),
                row.services().stream().map(ProposalOf::service).toList());
    }

    private static Proposal.ServiceDays service(FrozenSizing.ServiceDays service) {
        return new Proposal.ServiceDays(
                service.section(),
                service.name(),
                service.crmId(),
                service.days(),
                Proposal.Source.valueOf(service.source()),
                service.note(),
                service.collapsed());
    }
}
