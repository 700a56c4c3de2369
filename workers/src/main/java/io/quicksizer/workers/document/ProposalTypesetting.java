package io.quicksizer.workers.document;

import io.quicksizer.workers.document.ProposalPage.Colours;
import io.quicksizer.workers.document.ProposalPage.Notes;
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
        Proposal.Header header = proposal.header();
        Proposal.Revision revision = proposal.revision();
        ProposalTables tables = new ProposalTables(proposal, edition, texts, format);
        return new ProposalPage(
                texts.all(),
                texts.language(),
                colours(),
                texts.get("title", header.customer(), header.engagement()),
                texts.get("subject", format.count(revision.number())),
                new Proposal.Header(
                        header.product(),
                        header.customer(),
                        header.engagement(),
                        header.texts(),
                        proposal.person(header.owner())),
                look(),
                BundledFonts.shortened(
                        texts.get("title", header.customer(), header.engagement()), RUNNING_SIZE, RUNNING_POINTS),
                foot(revision),
                revision.approved(),
                texts.get("status." + revision.status()),
                new CoverTypesetting(proposal, format, texts).cover(),
                tables.yearHeadings(),
                tables.columns().page(),
                tables.serviceColumns().page(),
                tables.groups(),
                tables.totals(),
                edition == Edition.INTERNAL,
                tables.details(),
                new OfferTables(texts, format).of(proposal.offers()),
                new DeferredTable(texts, format).of(proposal.deferred()),
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
        Proposal.Brand brand = proposal.brand();
        String cover = PrintFormat.lines(brand.cover());
        String legal = PrintFormat.lines(brand.legal());
        if (brand.logo().isEmpty()) {
            return new ProposalPage.Look("", "0", "0", cover, legal);
        }
        Logo logo = Logo.of(brand.logo());
        return new ProposalPage.Look(logo.address(), logo.width(), logo.height(), cover, legal);
    }

    private String foot(Proposal.Revision revision) {
        return organisation() + texts.get("revision", format.count(revision.number())) + "  ·  "
                + texts.get("content", PrintFormat.shortHash(revision.contentHash()));
    }

    /** A brand is named at the foot of each page; the product on the first page only. */
    private String organisation() {
        return proposal.brand().equals(Proposal.Brand.NONE)
                ? ""
                : BundledFonts.shortened(proposal.header().product(), RUNNING_SIZE, ORGANISATION_POINTS) + "  ·  ";
    }

    private List<Notes> notes() {
        return proposal.header().texts().stream()
                .filter(text -> text.multiline() && !text.content().isBlank())
                .map(text -> new Notes(texts.get("fact." + text.key()), PrintFormat.lines(text.content())))
                .toList();
    }

    private List<String> method() {
        return List.of(
                texts.get("method.unit"),
                texts.get("method.scenario"),
                texts.get("method.years"),
                new ProposalFacts(proposal, format, texts).catalogue("method.catalogue"),
                texts.get("method.hash", proposal.revision().contentHash()),
                Unsigned.explained(texts));
    }
}
