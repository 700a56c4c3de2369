package io.quicksizer.workers.wizard;

import io.quicksizer.workers.catalogue.CatalogueSnapshot;
import io.quicksizer.workers.catalogue.ScopeTypeInfo;
import io.quicksizer.workers.sizing.CatalogueLineItem;
import io.quicksizer.workers.sizing.Days;
import io.quicksizer.workers.sizing.SizedLineItem;
import io.quicksizer.workers.sizing.SizingResult;
import io.quicksizer.workers.sizing.Warning;
import io.quicksizer.workers.wizard.view.SummaryTables;
import java.util.Map;
import java.util.stream.Stream;

/** The tables of the review. */
final class SummaryForm {
    private SummaryForm() {}

    static SummaryTables of(EngagementState state, CatalogueSnapshot catalogue) {
        SizingResult result = EngagementFigures.of(state, catalogue).result();
        return new SummaryTables(
                state.context().texts(),
                result.total().toBigDecimal(),
                SummaryTables.years(result.spread().percents(), Days.numbers(result.years())),
                result.rows().stream().map(row -> row(row, catalogue)).toList(),
                Stream.concat(
                                result.warnings().stream().map(Warning::message),
                                SummaryTables.deferred(state.deferredLineItems(catalogue).stream()
                                        .map(CatalogueLineItem::name)
                                        .toList()))
                        .toList());
    }

    private static Map<String, String> row(SizedLineItem row, CatalogueSnapshot catalogue) {
        return SummaryTables.row(
                catalogue
                        .scopeType(row.item().scopeType())
                        .map(ScopeTypeInfo::name)
                        .orElse(""),
                row.item().name(),
                row.size(),
                row.total().toBigDecimal(),
                Days.numbers(row.years()));
    }
}
