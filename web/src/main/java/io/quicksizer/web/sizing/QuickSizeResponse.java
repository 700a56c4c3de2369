package io.quicksizer.web.sizing;

import io.quicksizer.workers.sizing.Days;
import io.quicksizer.workers.sizing.Size;
import io.quicksizer.workers.sizing.SizedLineItem;
import io.quicksizer.workers.sizing.SizingResult;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Result of a quick sizing.
 *
 * @param spread percent per contract year, exactly 100 in total
 * @param rows in the order of the selections
 * @param warnings warnings, including one if the spread was rescaled
 */
@Schema(name = "QuickSizeResponse")
record QuickSizeResponse(List<BigDecimal> spread, List<Row> rows, Totals totals, List<WarningView> warnings) {

    /**
     * A sized line item.
     *
     * @param lineItem as requested
     * @param size N/A, S, M, L or CUSTOM
     * @param years days per contract year; they add up to {@code days}
     */
    @Schema(name = "QuickSizeRow")
    record Row(String lineItem, String size, BigDecimal days, List<BigDecimal> years) {}

    /**
     * Totals in days.
     *
     * @param years total per contract year; they add up to {@code days}
     */
    @Schema(name = "QuickSizeTotals")
    record Totals(BigDecimal days, List<BigDecimal> years) {}

    /**
     * A warning.
     *
     * @param subject what it is about, such as {@code year[3]} or {@code spread}
     * @param code stable
     */
    @Schema(name = "Warning")
    record WarningView(String subject, String code, String message) {}

    static QuickSizeResponse of(SizingResult result, List<String> asked) {
        return new QuickSizeResponse(
                result.spread().percents(),
                IntStream.range(0, result.rows().size())
                        .mapToObj(index -> row(asked.get(index), result.rows().get(index)))
                        .toList(),
                new Totals(result.total().toBigDecimal(), Days.numbers(result.years())),
                result.warnings().stream()
                        .map(warning -> new WarningView(
                                warning.subject(), warning.code().key(), warning.message()))
                        .toList());
    }

    private static Row row(String asked, SizedLineItem row) {
        String size = row.size() == Size.NA ? Size.NA.label() : row.size().name();
        return new Row(asked, size, row.total().toBigDecimal(), Days.numbers(row.years()));
    }
}
