package io.quicksizer.workers.revision;

import io.quicksizer.workers.engagement.step.SummaryTables;
import io.quicksizer.workers.sizing.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;

/** The tables of a frozen revision in a form: the same layout as in the review, from the frozen figures. */
public final class FrozenTables {
    private FrozenTables() {}

    /** The tables. */
    public static SummaryTables of(FrozenSizing content) {
        return new SummaryTables(
                content.context().name(),
                content.context().customer(),
                content.context().opportunity(),
                content.totals().days(),
                years(content.spread(), content.totals().years()),
                content.rows().stream().map(FrozenTables::row).toList(),
                content.warnings().stream().map(FrozenSizing.Warning::message).toList());
    }

    private static List<SummaryTables.Year> years(List<BigDecimal> spread, List<BigDecimal> totals) {
        return IntStream.range(0, spread.size())
                .mapToObj(year -> new SummaryTables.Year(spread.get(year), totals.get(year)))
                .toList();
    }

    private static SummaryTables.Row row(FrozenSizing.Row row) {
        return new SummaryTables.Row(
                row.scopeType(), row.name(), Size.valueOf(row.size()).label(), row.days(), row.years());
    }
}
