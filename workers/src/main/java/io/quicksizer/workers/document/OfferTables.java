package io.quicksizer.workers.document;

import io.quicksizer.workers.document.ProposalPage.Line;
import io.quicksizer.workers.document.ProposalPage.Offered;
import io.quicksizer.workers.frozen.FrozenSizing;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The tables of the alternatives that are offered beside a proposal, in words and figures. */
final class OfferTables {
    private static final float FIGURES_MILLIMETRES = 119;

    private final DocumentTexts texts;
    private final PrintFormat format;

    OfferTables(DocumentTexts texts, PrintFormat format) {
        this.texts = texts;
        this.format = format;
    }

    List<Offered> of(List<FrozenSizing.Offer> offers) {
        return offers.stream().map(this::offered).toList();
    }

    private Offered offered(FrozenSizing.Offer offer) {
        int years = offer.durationYears();
        Function<BigDecimal, String> figure = format.aligned(Figures.all(offer.rows()));
        List<String> totals = figures(offer.totals().days(), offer.totals().years(), figure);
        List<Line> lines = offer.rows().stream()
                .map(row -> new Line(row.name(), texts.size(row.size()), figures(row.days(), row.years(), figure)))
                .toList();
        List<String> headings = IntStream.rangeClosed(1, years)
                .mapToObj(year -> texts.get("year", format.count(year)))
                .toList();
        return new Offered(
                offer.name(),
                texts.count("years", years, format.count(years)) + "  \u00b7  "
                        + String.join(" / ", format.decimals(offer.spread())) + " %  \u00b7  "
                        + format.decimal(offer.totals().days()) + " " + texts.get("personDays"),
                headings,
                columns(lines, totals, headings).page(),
                Split.of(lines),
                totals,
                new DeferredTable(texts, format).sentence(offer.keptForLater()));
    }

    private FigureColumns columns(List<Line> lines, List<String> totals, List<String> years) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(totals);
        lines.forEach(line -> rows.add(line.figures()));
        List<String> headings = new ArrayList<>(List.of(texts.get("table.total") + ","));
        years.forEach(year -> headings.add(year + ","));
        return FigureColumns.of(rows, headings, FIGURES_MILLIMETRES);
    }

    private static List<String> figures(BigDecimal days, List<BigDecimal> years, Function<BigDecimal, String> figure) {
        return Stream.concat(Stream.of(days), years.stream()).map(figure).toList();
    }
}
