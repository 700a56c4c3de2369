package io.quicksizer.web.catalogue;

import io.quicksizer.workers.catalogue.workbook.SheetSeen;
import io.quicksizer.workers.sizing.Days;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A sheet as a dry run interpreted it.
 *
 * @param role PORTFOLIO, TEMPLATE, SCENARIO or SKIPPED
 */
@Schema(name = "ImportedSheet")
record SheetSeenView(
        String name,
        @Schema(example = "SCENARIO") String role,
        boolean hidden,
        List<Column> columns,
        List<Row> firstRows,
        List<Total> totals) {

    /** A column and its interpretation. */
    @Schema(name = "ImportedColumn")
    record Column(
            @Schema(example = "E") String column,
            @Schema(example = "S") String meaning) {}

    /** Displayed values of a row, one for each column. */
    @Schema(name = "ImportedRow")
    record Row(int row, List<String> cells) {}

    /**
     * A stated total and the calculated sum, which is the one that counts.
     *
     * @param lineItem empty for the total of the sheet
     */
    @Schema(name = "ImportedTotal")
    record Total(
            String lineItem,
            String size,
            String cell,
            @Nullable BigDecimal stated,
            @Nullable BigDecimal computed) {}

    static SheetSeenView of(SheetSeen sheet) {
        return new SheetSeenView(
                sheet.name(),
                sheet.role().name(),
                sheet.hidden(),
                sheet.columns().stream()
                        .map(column ->
                                new Column(column.column(), column.meaning().name()))
                        .toList(),
                sheet.firstRows().stream()
                        .map(row -> new Row(row.row(), row.cells()))
                        .toList(),
                sheet.totals().stream()
                        .map(total -> new Total(
                                total.name(),
                                total.size().label(),
                                total.cell(),
                                total.stated().map(Days::toBigDecimal).orElse(null),
                                total.computed().map(Days::toBigDecimal).orElse(null)))
                        .toList());
    }
}
