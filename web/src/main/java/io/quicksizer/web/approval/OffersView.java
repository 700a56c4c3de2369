package io.quicksizer.web.approval;

import io.quicksizer.workers.platform.ReadByTemplates;
import io.quicksizer.workers.revision.FrozenSizing;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The submitted sizing and the alternatives offered beside it, from the content that is signed.
 *
 * @param columns the submitted one first, with an empty name
 * @param rows line items that at least one of them has
 */
@ReadByTemplates
public record OffersView(List<Column> columns, List<Row> rows) {

    /** One of them; the difference is to the submitted one. */
    public record Column(String name, BigDecimal total, List<BigDecimal> years, BigDecimal difference) {}

    /** A line item, with a cell for each column. */
    public record Row(String name, List<Cell> cells) {}

    /**
     * A line item in one of them.
     *
     * @param size name of the size; empty where it is left out
     */
    public record Cell(String size, BigDecimal days) {}

    private record Side(String name, List<FrozenSizing.Row> rows, FrozenSizing.Totals totals) {}

    /** The comparison; empty if nothing is offered beside it. */
    static Optional<OffersView> of(FrozenSizing content) {
        if (content.offered().isEmpty()) {
            return Optional.empty();
        }
        List<Side> sides = new ArrayList<>();
        sides.add(new Side("", content.rows(), content.totals()));
        content.offered().forEach(offer -> sides.add(new Side(offer.name(), offer.rows(), offer.totals())));
        Map<String, String> names = new LinkedHashMap<>();
        sides.forEach(side -> side.rows().forEach(row -> names.putIfAbsent(row.key(), row.name())));
        return Optional.of(new OffersView(
                sides.stream().map(side -> column(side, content)).toList(),
                names.entrySet().stream()
                        .map(item -> new Row(
                                item.getValue(),
                                sides.stream()
                                        .map(side -> cell(side, item.getKey()))
                                        .toList()))
                        .toList()));
    }

    /** The longest duration among them, in contract years. */
    public int longest() {
        return columns.stream().mapToInt(column -> column.years().size()).max().orElse(0);
    }

    private static Column column(Side side, FrozenSizing content) {
        return new Column(
                side.name(),
                side.totals().days(),
                side.totals().years(),
                side.totals().days().subtract(content.totals().days()));
    }

    private static Cell cell(Side side, String key) {
        return side.rows().stream()
                .filter(row -> row.key().equals(key))
                .findFirst()
                .map(row -> new Cell(row.size(), row.days()))
                .orElseGet(() -> new Cell("", BigDecimal.ZERO));
    }
}
