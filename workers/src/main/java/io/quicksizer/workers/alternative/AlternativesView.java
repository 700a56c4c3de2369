package io.quicksizer.workers.alternative;

import io.quicksizer.processes.model.Step;
import io.quicksizer.workers.sizing.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The alternatives of an engagement side by side, each calculated over the catalogue version that the engagement uses.
 *
 * @param version of the engagement, for switching and saving
 * @param catalogueNumber the catalogue version
 * @param editable whether the reader may change them now
 * @param columns one for each alternative by position; the present entries alone before one was saved
 * @param groups line items by scope type, in the catalogue's order
 * @param deleted name of the alternative that was deleted last and can be brought back
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
     * One alternative.
     *
     * @param id empty for present entries that were never saved
     * @param name empty with them
     * @param active whether it is what the engagement holds now
     * @param offered whether it is offered beside the active one
     * @param changed whether the active one was changed since it was saved
     * @param saved who saved it, and when
     * @param spread percent per contract year
     * @param total days of all years
     * @param years days per contract year; they add up to the total
     * @param deferred days of what it keeps for later; not in the total
     * @param difference its total less that of the active one
     * @param unfinished the first step that is not complete
     * @param gone keys of its line items and services that the catalogue version does not have
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
     * When entries were stored under a name.
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
     * A line item that at least one alternative has.
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
     * @param chosen whether the alternative has it
     * @param size empty until it is sized
     * @param deferred whether the alternative keeps it for later
     * @param days 0 where it is not chosen, not sized or deferred
     * @param years days per contract year
     */
    public record Cell(
            boolean chosen, Optional<Size> size, boolean deferred, BigDecimal days, List<BigDecimal> years) {}

    /** The longest duration among the alternatives, in contract years. */
    public int longest() {
        return columns.stream().mapToInt(column -> column.years().size()).max().orElse(0);
    }
}
