package io.quicksizer.workers.alternative;

import io.quicksizer.processes.model.Step;
import io.quicksizer.workers.sizing.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Comparison of an engagement's alternatives, each calculated with the catalogue version that the engagement uses.
 *
 * @param version version of the engagement's row, needed for switching and saving
 * @param catalogueNumber number of the catalogue version
 * @param editable whether the reader may change the alternatives now
 * @param columns the alternatives by position; a single column with the current entries if none has been saved
 * @param groups line items by scope type, in the catalogue's order
 * @param deleted name of the alternative that was deleted last and can be restored; empty if there is none
 */
public record AlternativesView(
        UUID engagementId,
        String name,
        long version,
        int catalogueNumber,
        boolean editable,
        List<Column> columns,
        List<Group> groups,
        Optional<String> deleted) {

    /**
     * An alternative.
     *
     * @param id empty for current entries that were never saved
     * @param name empty for current entries that were never saved
     * @param active whether its entries are the current ones of the engagement
     * @param offered whether it is offered in addition to the active one
     * @param changed whether it is active and the current entries differ from the saved ones
     * @param saved the last save; empty for current entries that were never saved
     * @param spread percent per contract year
     * @param total days of all years
     * @param years days per contract year; they add up to the total
     * @param deferred days of its deferred line items, which are not in the total
     * @param difference its total minus that of the active one
     * @param unfinished the first step that is not complete; empty if all are
     * @param gone keys of its line items and services that the catalogue version does not have; empty for the active
     *     one
     */
    public record Column(
            Optional<UUID> id,
            String name,
            boolean active,
            boolean offered,
            boolean changed,
            Optional<Saved> saved,
            List<BigDecimal> spread,
            BigDecimal total,
            List<BigDecimal> years,
            BigDecimal deferred,
            BigDecimal difference,
            Optional<Step> unfinished,
            List<String> gone) {}

    /**
     * Author and time of the last save.
     *
     * @param by user name
     */
    public record Saved(String by, Instant at) {}

    /**
     * The line items of a scope type.
     *
     * @param subtotals days in each column
     */
    public record Group(String key, String scopeType, List<Row> rows, List<BigDecimal> subtotals) {}

    /**
     * A line item of at least one alternative.
     *
     * @param cells one for each column
     */
    public record Row(String key, String name, List<Cell> cells) {

        public boolean differs() {
            return cells.stream().distinct().count() > 1;
        }
    }

    /**
     * A line item in one alternative.
     *
     * @param chosen whether the alternative contains the line item
     * @param size empty until it is sized
     * @param deferred whether it is deferred in the alternative
     * @param days 0 if it is not chosen, not sized, or deferred
     * @param years days per contract year
     */
    public record Cell(
            boolean chosen, Optional<Size> size, boolean deferred, BigDecimal days, List<BigDecimal> years) {}

    /** Returns the longest duration of the alternatives, in contract years. */
    public int longest() {
        return columns.stream().mapToInt(column -> column.years().size()).max().orElse(0);
    }
}
