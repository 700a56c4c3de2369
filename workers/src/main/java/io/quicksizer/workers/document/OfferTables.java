package io.quicksizer.workers.document;

import io.quicksizer.workers.document.ProposalPage.Line;
import io.quicksizer.workers.document.ProposalPage.Offered;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/** The tables of the alternatives that are offered beside a proposal, in words and figures. */
final class OfferTables {
    private static final float FIGURES_MILLIMETRES = 119;

    private final DocumentTexts texts;
    private final PrintFormat format;
    private final Function<FigureColumns, ProposalPage.Columns> columns;

    OfferTables(DocumentTexts texts, PrintFormat format, Function<FigureColumns, ProposalPage.Columns> columns) {
        this.texts = texts;
        this.format = format;
        this.columns = columns;
    }

    List<Offered> of(List<Proposal.Offer> offers) {
        return offers.stream().map(this::offered).toList();
    }

    private Offered offered(Proposal.Offer offer) {
        int years = offer.plan().years();
        List<String> headings = IntStream.rangeClosed(1, years)
                .mapToObj(year -> texts.get("year", format.count(year)))
                .toList();
        return new Offered(
                offer.name(),
                texts.count("years", years, format.count(years)) + "  \u00b7  "
                        + String.join(" / ", format.decimals(offer.plan().spread())) + " %  \u00b7  "
                        + format.decimal(offer.totals().days()) + " " + texts.get("personDays"),
                headings,
                columns.apply(columns(offer, headings)),
                Split.of(offer.rows().stream()
                        .map(row -> new Line(row.name(), row.size(), figures(row.days(), row.years())))
                        .toList()),
                figures(offer.totals().days(), offer.totals().years()),
                new DeferredTable(texts, format).sentence(offer.deferred()));
    }

    private FigureColumns columns(Proposal.Offer offer, List<String> years) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(figures(offer.totals().days(), offer.totals().years()));
        offer.rows().forEach(row -> rows.add(figures(row.days(), row.years())));
        List<String> headings = new ArrayList<>(List.of(texts.get("table.total") + ","));
        years.forEach(year -> headings.add(year + ","));
        return FigureColumns.of(rows, headings, FIGURES_MILLIMETRES);
    }

    private List<String> figures(BigDecimal days, List<BigDecimal> years) {
        List<String> figures = new ArrayList<>(List.of(format.decimal(days)));
        figures.addAll(format.decimals(years));
        return figures;
    }
}
