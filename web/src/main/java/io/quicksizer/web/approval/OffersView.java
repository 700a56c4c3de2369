package io.quicksizer.web.approval;

import io.quicksizer.workers.frozen.FrozenSizing;
import io.quicksizer.workers.frozen.WarningText;
import io.quicksizer.workers.platform.ReadByTemplates;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Comparison of the submitted sizing with the alternatives offered beside it, from the content that is signed.
 *
 * @param columns the submitted sizing first, with an empty name
 * @param rows line items that at least one of them has
 */
@ReadByTemplates
public record OffersView(List<Column> columns, List<Row> rows) {

    /**
     * The submitted sizing or an alternative.
     *
     * @param spread percent per contract year
     * @param difference days more than the submitted sizing
     * @param warnings sentences in the reader's language
     */
    public record Column(
            String name,
            BigDecimal total,
            List<BigDecimal> years,
            List<BigDecimal> spread,
            BigDecimal difference,
            List<String> warnings) {}

    /** A line item, with a cell for each column. */
    public record Row(String name, List<Cell> cells) {}

    /**
     * A line item in one column.
     *
     * @param size name of the size; empty if it is not chosen
     * @param deferred whether it is deferred; its days don't count
     * @param custom the services that its days are the sum of, if it is sized Custom
     */
    public record Cell(String size, boolean deferred, BigDecimal days, List<DecisionView.Custom> custom) {}

    private record Side(
            String name,
            List<BigDecimal> spread,
            List<FrozenSizing.Row> rows,
            List<FrozenSizing.Row> deferred,
            FrozenSizing.Totals totals,
            List<FrozenSizing.Warning> warnings) {

        private Stream<FrozenSizing.Row> all() {
            return Stream.concat(rows.stream(), deferred.stream());
        }
    }

    /** Returns the comparison; empty if no alternatives are offered. */
    static Optional<OffersView> of(FrozenSizing content, Locale locale) {
        if (content.offered().isEmpty()) {
            return Optional.empty();
        }
        List<Side> sides = new ArrayList<>();
        sides.add(new Side(
                "", content.spread(), content.rows(), content.keptForLater(), content.totals(), content.warnings()));
        content.offered()
                .forEach(offer -> sides.add(new Side(
                        offer.name(),
                        offer.spread(),
                        offer.rows(),
                        offer.keptForLater(),
                        offer.totals(),
                        offer.warnings())));
        Map<String, String> names = new LinkedHashMap<>();
        sides.forEach(side -> side.all().forEach(row -> names.putIfAbsent(row.key(), row.name())));
        return Optional.of(new OffersView(
                sides.stream().map(side -> column(side, content, locale)).toList(),
                names.entrySet().stream()
                        .map(item -> new Row(
                                item.getValue(),
                                sides.stream()
                                        .map(side -> cell(side, item.getKey()))
                                        .toList()))
                        .toList()));
    }

    /** Returns the longest duration of all columns, in contract years. */
    public int longest() {
        return columns.stream().mapToInt(column -> column.years().size()).max().orElse(0);
    }

    private static Column column(Side side, FrozenSizing content, Locale locale) {
        return new Column(
                side.name(),
                side.totals().days(),
                side.totals().years(),
                side.spread(),
                side.totals().days().subtract(content.totals().days()),
                side.warnings().stream()
                        .map(warning -> WarningText.of(warning, locale))
                        .toList());
    }

    private static Cell cell(Side side, String key) {
        return side.all()
                .filter(row -> row.key().equals(key))
                .findFirst()
                .map(row -> new Cell(row.size(), side.deferred().contains(row), row.days(), DecisionViews.customs(row)))
                .orElseGet(() -> new Cell("", false, BigDecimal.ZERO, List.of()));
    }
}
