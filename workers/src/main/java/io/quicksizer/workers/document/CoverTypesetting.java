package io.quicksizer.workers.document;

import io.quicksizer.workers.document.ProposalPage.Bar;
import io.quicksizer.workers.document.ProposalPage.Cover;
import io.quicksizer.workers.document.ProposalPage.Scope;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/** The first page of a proposal in words and figures: the big figure, the chart of the years, scope types and facts. */
final class CoverTypesetting {
    private static final float BIG_FIGURE_MILLIMETRES = 48;
    private static final float BIG_FIGURE_SIZE = 40;
    private static final float CHART_AND_YEARS_MILLIMETRES = 110;
    private static final float YEAR_MILLIMETRES = 15;
    private static final float YEARS_MILLIMETRES = 48;
    private static final float SCOPE_FIGURES_MILLIMETRES = 52;
    private static final float LABEL_SIZE = 7.5f;
    private static final float SMALLEST_LABEL = 4.5f;
    private static final int LONG_NAME = 60;
    private static final String TITLE = "21";
    private static final String SMALLER_TITLE = "15";
    private static final BigDecimal BAR_POINTS = BigDecimal.valueOf(92);
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Proposal proposal;
    private final PrintFormat format;
    private final DocumentTexts texts;

    CoverTypesetting(Proposal proposal, PrintFormat format, DocumentTexts texts) {
        this.proposal = proposal;
        this.format = format;
        this.texts = texts;
    }

    Cover cover() {
        int scenarios = proposal.content().rows().size();
        int types = proposal.scopeTypes().size();
        int years = proposal.content().durationYears();
        String days = format.decimal(proposal.content().totals().days());
        String total = ofYears().apply(proposal.content().totals().days());
        String share = shares().apply(Figures.sum(proposal.content().spread()));
        List<Bar> bars = bars();
        FigureColumns yearColumns = yearColumns(bars, share, total);
        return new Cover(
                days,
                total,
                FigureColumns.points(FigureColumns.sizeFor(List.of(days), BIG_FIGURE_MILLIMETRES, BIG_FIGURE_SIZE)),
                share,
                proposal.content().context().customer().length() > LONG_NAME ? SMALLER_TITLE : TITLE,
                List.of(
                        texts.count("years", years, format.count(years)),
                        texts.count("lineItems", scenarios, format.count(scenarios)) + " "
                                + texts.count("scopeTypes", types, format.count(types))),
                bars,
                label(bars, yearColumns),
                yearColumns.page(),
                scope(),
                scopeColumns().page(),
                new ProposalFacts(proposal, format, texts).all(),
                PrintFormat.lines(proposal.brand().contact()));
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
        return size < SMALLEST_LABEL ? "" : FigureColumns.points(size);
    }

    private Function<BigDecimal, String> ofYears() {
        return format.aligned(proposal.content().totals().years().stream());
    }

    private Function<BigDecimal, String> shares() {
        return format.aligned(proposal.content().spread().stream());
    }

    private List<Bar> bars() {
        Function<BigDecimal, String> figure = ofYears();
        Function<BigDecimal, String> share = shares();
        List<BigDecimal> days = proposal.content().totals().years();
        BigDecimal longest = longest(days);
        return IntStream.range(0, days.size())
                .mapToObj(year -> new Bar(
                        texts.get("year", format.count(year + 1)),
                        share.apply(proposal.content().spread().get(year)),
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

    private static BigDecimal longest(List<BigDecimal> days) {
        return days.stream().max(BigDecimal::compareTo).orElse(BigDecimal.ZERO);
    }

    private static String scaled(BigDecimal days, BigDecimal longest, BigDecimal length) {
        return longest.signum() == 0
                ? "0"
                : days.multiply(length).divide(longest, 1, RoundingMode.HALF_UP).toPlainString();
    }
}
