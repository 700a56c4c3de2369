package io.quicksizer.workers.document;

import io.quicksizer.workers.document.ProposalPage.Bar;
import io.quicksizer.workers.document.ProposalPage.Colours;
import io.quicksizer.workers.document.ProposalPage.Cover;
import io.quicksizer.workers.document.ProposalPage.Fact;
import io.quicksizer.workers.document.ProposalPage.Notes;
import io.quicksizer.workers.document.ProposalPage.Scope;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Turns a proposal into the words and figures of its pages: the frame and the first page here, tables in a room of
 * their own.
 */
final class ProposalTypesetting {
    private static final float RUNNING_POINTS = 375;
    private static final float ORGANISATION_POINTS = 170;
    private static final float RUNNING_SIZE = 7.5f;
    private static final float BIG_FIGURE_MILLIMETRES = 48;
    private static final float BIG_FIGURE_SIZE = 40;
    private static final float CHART_AND_YEARS_MILLIMETRES = 110;
    private static final float YEAR_MILLIMETRES = 15;
    private static final float YEARS_MILLIMETRES = 48;
    private static final float SCOPE_FIGURES_MILLIMETRES = 52;
    private static final float LABEL_SIZE = 7.5f;
    private static final float SMALLEST_LABEL = 4.5f;
    private static final int LONG_NAME = 60;
    private static final BigDecimal BAR_POINTS = BigDecimal.valueOf(92);
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final Pattern MORE_EMPTY_LINES = Pattern.compile("\\n(\\h*\\n){2,}");

    private final Proposal proposal;
    private final DocumentTexts texts;
    private final PrintFormat format;

    ProposalTypesetting(Proposal proposal, DocumentSettings settings, DocumentTexts texts) {
        this(proposal, new PrintFormat(settings, texts), texts);
    }

    ProposalTypesetting(Proposal proposal, PrintFormat format, DocumentTexts texts) {
        this.proposal = proposal;
        this.texts = texts;
        this.format = format;
    }

    ProposalPage page() {
        Proposal.Header header = proposal.header();
        Proposal.Revision revision = proposal.revision();
        ProposalTables tables = new ProposalTables(proposal, texts, format);
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
                cover(),
                tables.yearHeadings(),
                columns(tables.columns()),
                columns(tables.serviceColumns()),
                tables.groups(),
                tables.totals(),
                tables.details(),
                new OfferTables(texts, format, ProposalTypesetting::columns).of(proposal.offers()),
                new DeferredTable(texts, format).of(proposal.deferred(), ProposalTypesetting::columns),
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
        String cover = lines(brand.cover());
        String legal = lines(brand.legal());
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

    private Cover cover() {
        int scenarios = proposal.rows().size();
        int types = proposal.scopeTypes().size();
        int years = proposal.plan().years();
        String days = format.decimal(proposal.totals().days());
        String total = ofYears().apply(proposal.totals().days());
        String share = shares().apply(Figures.sum(proposal.plan().spread()));
        List<Bar> bars = bars();
        FigureColumns yearColumns = yearColumns(bars, share, total);
        return new Cover(
                days,
                total,
                points(FigureColumns.sizeFor(List.of(days), BIG_FIGURE_MILLIMETRES, BIG_FIGURE_SIZE)),
                share,
                proposal.header().customer().length() > LONG_NAME ? "15" : "21",
                List.of(
                        texts.count("years", years, format.count(years)),
                        texts.count("lineItems", scenarios, format.count(scenarios)) + " "
                                + texts.count("scopeTypes", types, format.count(types))),
                bars,
                label(bars, yearColumns),
                columns(yearColumns),
                scope(),
                columns(scopeColumns()),
                facts(),
                lines(proposal.brand().contact()));
    }

    private List<Notes> notes() {
        return proposal.header().texts().stream()
                .filter(text -> text.multiline() && !text.content().isBlank())
                .map(text -> new Notes(texts.get("fact." + text.key()), lines(text.content())))
                .toList();
    }

    private FigureColumns yearColumns(List<Bar> bars, String share, String total) {
        List<List<String>> figures = new ArrayList<>(
                bars.stream().map(bar -> List.of(bar.share(), bar.days())).toList());
        figures.add(List.of(share, total));
        return FigureColumns.of(figures, List.of(texts.get("table.share"), texts.get("table.days")), YEARS_MILLIMETRES);
    }

    private FigureColumns scopeColumns() {
        return FigureColumns.of(
                scope().stream()
                        .map(scope -> List.of(scope.scenarios(), scope.days()))
                        .toList(),
                List.of(texts.get("table.scenarios"), texts.get("table.days")),
                SCOPE_FIGURES_MILLIMETRES);
    }

    /** Size of the figures over the bars; empty where they would be too small to be read: the table has them too. */
    private static String label(List<Bar> bars, FigureColumns beside) {
        float room = (CHART_AND_YEARS_MILLIMETRES - YEAR_MILLIMETRES - beside.total()) / bars.size() - 1;
        float size = FigureColumns.sizeFor(bars.stream().map(Bar::days).toList(), room, LABEL_SIZE);
        return size < SMALLEST_LABEL ? "" : points(size);
    }

    private static ProposalPage.Columns columns(FigureColumns columns) {
        return new ProposalPage.Columns(
                points(columns.size()),
                columns.widths().stream().map(ProposalTypesetting::points).toList(),
                points(columns.total()));
    }

    private Function<BigDecimal, String> ofYears() {
        return format.aligned(proposal.totals().years().stream());
    }

    private Function<BigDecimal, String> shares() {
        return format.aligned(proposal.plan().spread().stream());
    }

    private List<Bar> bars() {
        Function<BigDecimal, String> figure = ofYears();
        Function<BigDecimal, String> share = shares();
        List<BigDecimal> days = proposal.totals().years();
        BigDecimal longest = longest(days);
        return IntStream.range(0, days.size())
                .mapToObj(year -> new Bar(
                        texts.get("year", format.count(year + 1)),
                        share.apply(proposal.plan().spread().get(year)),
                        figure.apply(days.get(year)),
                        scaled(days.get(year), longest, BAR_POINTS)))
                .toList();
    }

    private List<Scope> scope() {
        List<ScopeTypeGroup> groups = ScopeTypeGroup.of(proposal);
        Function<BigDecimal, String> figure = format.aligned(groups.stream().map(ScopeTypeGroup::days));
        BigDecimal longest = longest(groups.stream().map(ScopeTypeGroup::days).toList());
        return groups.stream()
                .map(group -> new Scope(
                        group.scopeType(),
                        format.count(group.rows().size()),
                        figure.apply(group.days()),
                        scaled(group.days(), longest, HUNDRED)))
                .toList();
    }

    List<Fact> facts() {
        Proposal.Header header = proposal.header();
        Proposal.Revision revision = proposal.revision();
        List<Fact> facts = new ArrayList<>();
        facts.add(fact("revision", format.count(revision.number())));
        facts.add(fact("validUntil", validity(revision)));
        header.texts().stream()
                .filter(text -> !text.multiline() && !text.content().isEmpty())
                .forEach(text -> facts.add(fact(text.key(), text.content())));
        facts.add(fact("owner", proposal.person(header.owner())));
        facts.add(fact("submittedAt", format.time(revision.submittedAt())));
        if (!revision.submittedBy().equals(header.owner())) {
            facts.add(fact("submittedBy", proposal.person(revision.submittedBy())));
        }
        facts.add(fact("catalogue", catalogue("fact.catalogue")));
        return facts;
    }

    private String validity(Proposal.Revision revision) {
        LocalDate until = revision.validUntil();
        return until == null ? texts.get("fact.validUntil.open") : format.date(until);
    }

    private List<String> method() {
        return List.of(
                texts.get("method.unit"),
                texts.get("method.scenario"),
                texts.get("method.years"),
                catalogue("method.catalogue"),
                texts.get("method.hash", proposal.revision().contentHash()),
                Unsigned.explained(texts));
    }

    /** The version; its source as well where the edition has it. */
    private String catalogue(String key) {
        Proposal.Catalogue catalogue = proposal.catalogue();
        String version = format.count(catalogue.version());
        return catalogue.source().isEmpty()
                ? texts.get(key + ".version", version)
                : texts.get(key + ".value", version, catalogue.source());
    }

    private Fact fact(String key, String value) {
        return new Fact(texts.get("fact." + key), value);
    }

    /** Text whose line breaks are all written alike, with one empty line at most; the style sheet keeps them. */
    static String lines(String text) {
        return MORE_EMPTY_LINES.matcher(text.strip().replaceAll("\\R", "\n")).replaceAll("\n\n");
    }

    private static String points(float size) {
        return BigDecimal.valueOf(size).setScale(1, RoundingMode.DOWN).toPlainString();
    }

    private static BigDecimal longest(List<BigDecimal> days) {
        return days.stream().max(BigDecimal::compareTo).orElse(BigDecimal.ZERO);
    }

    private static String scaled(BigDecimal days, BigDecimal longest, BigDecimal length) {
        return longest.signum() == 0
                ? "0"
                : days.multiply(length).divide(longest, 1, RoundingMode.HALF_UP).toPlainString();
    }
}
