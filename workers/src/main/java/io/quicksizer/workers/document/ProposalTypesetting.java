package io.quicksizer.workers.document;

import io.quicksizer.workers.document.ProposalPage.Colours;
import io.quicksizer.workers.document.ProposalPage.Fact;
import io.quicksizer.workers.frozen.FrozenSizing;
import java.util.List;

/** Turns a proposal into the words and figures of its pages: what frames them here, first page and tables apart. */
final class ProposalTypesetting {
    private static final float RUNNING_POINTS = 375;
    private static final float ORGANISATION_POINTS = 170;
    private static final float RUNNING_SIZE = 7.5f;

    private final Proposal proposal;
    private final Edition edition;
    private final DocumentTexts texts;
    private final PrintFormat format;

    ProposalTypesetting(Proposal proposal, Edition edition, DocumentSettings settings, DocumentTexts texts) {
        this.proposal = proposal;
        this.edition = edition;
        this.texts = texts;
        this.format = new PrintFormat(settings, texts);
    }

    ProposalPage page() {
        FrozenSizing.Context context = proposal.content().context();
        Circumstances circumstances = proposal.circumstances();
        ProposalTables tables = new ProposalTables(proposal, edition, texts, format);
        return new ProposalPage(
                texts.all(),
                texts.language(),
                colours(),
                texts.get("title", context.customer(), context.name()),
                texts.get("subject", format.count(circumstances.number())),
                new ProposalPage.Header(
                        proposal.content().issued().product(),
                        context.customer(),
                        context.name(),
                        proposal.person(context.owner())),
                look(),
                BundledFonts.shortened(
                        texts.get("title", context.customer(), context.name()), RUNNING_SIZE, RUNNING_POINTS),
                foot(circumstances),
                circumstances.isApproved(),
                texts.get("status." + circumstances.status()),
                new CoverTypesetting(proposal, format, texts).cover(),
                tables.yearHeadings(),
                tables.columns().page(),
                tables.serviceColumns().page(),
                tables.groups(),
                tables.totals(),
                edition == Edition.INTERNAL,
                tables.details(),
                new OfferTables(texts, format).of(proposal.content().offered()),
                new DeferredTable(texts, format).of(proposal.content().keptForLater()),
                notes(),
                proposal.warnings(),
                tables.signOff(),
                method());
    }

    /** A brand has its own accent, unless the document is made for a black-and-white printer. */
    private Colours colours() {
        Palette palette = format.palette();
        String own = proposal.brand().accent();
        String accent = own.isEmpty() || palette == Palette.INK ? palette.accent() : own;
        return new Colours(accent, palette.tint(), palette.caution());
    }

    private ProposalPage.Look look() {
        FrozenSizing.Brand brand = proposal.brand();
        String cover = PrintFormat.lines(brand.cover());
        String legal = PrintFormat.lines(brand.legal());
        if (proposal.logo().isEmpty()) {
            return new ProposalPage.Look("", "0", "0", cover, legal);
        }
        Logo logo = Logo.of(proposal.logo());
        return new ProposalPage.Look(logo.address(), logo.width(), logo.height(), cover, legal);
    }

    private String foot(Circumstances circumstances) {
        return organisation() + texts.get("revision", format.count(circumstances.number())) + "  ·  "
                + texts.get("content", PrintFormat.shortHash(circumstances.contentSha256()));
    }

    /** A brand is named at the foot of each page; the product on the first page only. */
    private String organisation() {
        return !proposal.isBranded()
                ? ""
                : BundledFonts.shortened(proposal.content().issued().product(), RUNNING_SIZE, ORGANISATION_POINTS)
                        + "  ·  ";
    }

    private List<Fact> notes() {
        return proposal.texts().entrySet().stream()
                .filter(text -> text.getKey().isMultiline() && !text.getValue().isBlank())
                .map(text -> new Fact(texts.get("fact." + text.getKey().field()), PrintFormat.lines(text.getValue())))
                .toList();
    }

    private List<String> method() {
        return List.of(
                texts.get("method.unit"),
                texts.get("method.scenario"),
                texts.get("method.years"),
                new ProposalFacts(proposal, format, texts).catalogue("method.catalogue"),
                texts.get("method.hash", proposal.circumstances().contentSha256()),
                Unsigned.explained(texts));
    }
}
