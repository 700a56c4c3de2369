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
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Turns a proposal into the words and figures of its pages: the frame and the first page here, tables in a room of
 * their own.
 */
final class ProposalTypesetting {
    private static final float RUNNING_POINTS = 375;
    private static final float RUNNING_SIZE = 7.5f;
    private static final float BIG_FIGURE_POINTS = 138;
    private static final float BIG_FIGURE_SIZE = 40;
    private static final int LONG_NAME = 60;
    private static final BigDecimal BAR_POINTS = BigDecimal.valueOf(92);
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Proposal proposal;
    private final Palette palette;
    private final Texts texts;
    private final PrintFormat format;
    private final BundledFonts fonts;

    ProposalTypesetting(Proposal proposal, DocumentSettings settings, Texts texts, BundledFonts fonts) {
        this.fonts = fonts;
        this.proposal = proposal;
        this.palette = settings.palette();
        this.texts = texts;
        this.format = new PrintFormat(settings, texts);
    }

    ProposalPage page() {
        Proposal.Header header = proposal.header();
        Proposal.Revision revision = proposal.revision();
        ProposalTables tables = new ProposalTables(proposal, texts, format);
        return new ProposalPage(
                texts.all(),
                texts.language(),
                new Colours(palette.accent(), palette.tint(), palette.caution()),
                texts.get("title", header.customer(), header.engagement()),
                texts.get("subject", format.count(revision.number())),
                header,
                fonts.shortened(
                        texts.get("title", header.customer(), header.engagement()), RUNNING_SIZE, RUNNING_POINTS),
                foot(revision),
                revision.approved(),
                texts.get("status." + revision.status()),
                cover(),
                tables.yearHeadings(),
                tables.groups(),
                tables.totals(),
                tables.details(),
                proposal.warnings(),
                tables.signOff(),
                method());
    }

    private String foot(Proposal.Revision revision) {
        return texts.get("revision", format.count(revision.number())) + "  ·  "
                + texts.get("content", PrintFormat.shortHash(revision.contentHash()));
    }

    private Cover cover() {
        int scenarios = proposal.rows().size();
        int types = proposal.scopeTypes().size();
        int years = proposal.plan().years();
        String days = format.decimal(proposal.totals().days());
        return new Cover(
                days,
                points(Math.min(BIG_FIGURE_SIZE, fonts.sizeToFit(days, BIG_FIGURE_POINTS))),
                format.decimal(Figures.sum(proposal.plan().spread())),
                proposal.header().customer().length() > LONG_NAME ? "15" : "21",
                List.of(
                        texts.count("years", years, format.count(years)),
                        texts.count("lineItems", scenarios, format.count(scenarios)) + " "
                                + texts.count("scopeTypes", types, format.count(types))),
                bars(),
                scope(),
                facts(),
                proposal.header().texts().stream()
                        .filter(text -> text.multiline() && !text.content().isBlank())
                        .map(text -> new Notes(texts.get("fact." + text.key()), paragraphs(text.content())))
                        .toList());
    }

    private List<Bar> bars() {
        List<BigDecimal> days = proposal.totals().years();
        BigDecimal longest = longest(days);
        return IntStream.range(0, days.size())
                .mapToObj(year -> new Bar(
                        texts.get("year", format.count(year + 1)),
                        format.decimal(proposal.plan().spread().get(year)),
                        format.decimal(days.get(year)),
                        scaled(days.get(year), longest, BAR_POINTS)))
                .toList();
    }

    private List<Scope> scope() {
        List<ScopeTypeGroup> groups = ScopeTypeGroup.of(proposal);
        BigDecimal longest = longest(groups.stream().map(ScopeTypeGroup::days).toList());
        return groups.stream()
                .map(group -> new Scope(
                        group.scopeType(),
                        format.count(group.rows().size()),
                        format.decimal(group.days()),
                        scaled(group.days(), longest, HUNDRED)))
                .toList();
    }

    private List<Fact> facts() {
        Proposal.Header header = proposal.header();
        Proposal.Revision revision = proposal.revision();
        List<Fact> facts = new ArrayList<>();
        facts.add(fact("revision", format.count(revision.number())));
        facts.add(fact("validUntil", validity(revision)));
        header.texts().stream()
                .filter(text -> !text.multiline() && !text.content().isEmpty())
                .forEach(text -> facts.add(fact(text.key(), text.content())));
        facts.add(fact("owner", header.owner()));
        facts.add(fact("submittedAt", format.time(revision.submittedAt())));
        if (!revision.submittedBy().equals(header.owner())) {
            facts.add(fact("submittedBy", revision.submittedBy()));
        }
        facts.add(fact(
                "catalogue",
                texts.get(
                        "fact.catalogue.value",
                        format.count(proposal.catalogue().version()),
                        proposal.catalogue().source())));
        return facts;
    }

    private String validity(Proposal.Revision revision) {
        LocalDate until = revision.validUntil();
        return until == null ? texts.get("fact.validUntil.open") : format.date(until);
    }

    private List<String> method() {
        Proposal.Catalogue catalogue = proposal.catalogue();
        return List.of(
                texts.get("method.unit"),
                texts.get("method.scenario"),
                texts.get("method.years"),
                texts.get("method.catalogue", format.count(catalogue.version()), catalogue.source()),
                texts.get("method.hash", proposal.revision().contentHash()),
                Unsigned.explained(texts));
    }

    private Fact fact(String key, String value) {
        return new Fact(texts.get("fact." + key), value);
    }

    static List<String> paragraphs(String text) {
        return Stream.of(text.split("\\R")).filter(line -> !line.isBlank()).toList();
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
