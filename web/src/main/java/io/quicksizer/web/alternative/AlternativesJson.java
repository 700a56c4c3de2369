package io.quicksizer.web.alternative;

import io.quicksizer.processes.model.Step;
import io.quicksizer.workers.alternative.AlternativesView;
import io.quicksizer.workers.sizing.Size;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Comparison of the alternatives of an engagement.
 *
 * @param version version of the engagement, for If-Match
 * @param editable whether the caller may change them now
 * @param deleted name of the alternative that can be restored; null if there is none
 */
@Schema(name = "Alternatives")
record AlternativesJson(
        UUID engagementId,
        long version,
        int catalogue,
        boolean editable,
        List<Alternative> alternatives,
        List<Group> scopeTypes,
        @Nullable String deleted) {

    /**
     * An alternative.
     *
     * @param id null for current entries that were never saved
     * @param active whether the engagement currently has its entries
     * @param offered whether it is offered beside the active one
     * @param changed whether the active one was changed since it was saved
     * @param deferred days of its deferred line items; not in {@code days}
     * @param difference its days minus those of the active one
     * @param unfinished the first incomplete step; null if all are complete
     * @param gone keys of its line items and services that the catalogue version does not have
     */
    @Schema(name = "Alternative")
    record Alternative(
            @Nullable UUID id,
            String name,
            boolean active,
            boolean offered,
            boolean changed,
            @Nullable String savedBy,
            @Nullable Instant savedAt,
            List<BigDecimal> spread,
            BigDecimal days,
            List<BigDecimal> years,
            BigDecimal deferred,
            BigDecimal difference,
            @Nullable String unfinished,
            List<String> gone) {
        static Alternative of(AlternativesView.Column column) {
            return new Alternative(
                    column.id().orElse(null),
                    column.name(),
                    column.active(),
                    column.offered(),
                    column.changed(),
                    column.saved().map(AlternativesView.Saved::by).orElse(null),
                    column.saved().map(AlternativesView.Saved::at).orElse(null),
                    column.spread(),
                    column.total(),
                    column.years(),
                    column.deferred(),
                    column.difference(),
                    column.unfinished().map(Step::name).orElse(null),
                    column.gone());
        }
    }

    /**
     * The line items of a scope type.
     *
     * @param days days by alternative
     */
    @Schema(name = "AlternativesScopeType")
    record Group(String key, String name, List<BigDecimal> days, List<Line> lineItems) {
        static Group of(AlternativesView.Group group) {
            return new Group(
                    group.key(),
                    group.scopeType(),
                    group.subtotals(),
                    group.rows().stream().map(Line::of).toList());
        }
    }

    /**
     * A line item.
     *
     * @param in the line item in each alternative, in their order
     */
    @Schema(name = "AlternativesLineItem")
    record Line(String key, String name, List<Cell> in) {
        static Line of(AlternativesView.Row row) {
            return new Line(
                    row.key(), row.name(), row.cells().stream().map(Cell::of).toList());
        }
    }

    /**
     * A line item in one alternative.
     *
     * @param chosen whether the alternative has it
     * @param size null until it is sized
     * @param deferred whether it is deferred, so that its days are 0 here
     */
    @Schema(name = "AlternativesCell")
    record Cell(boolean chosen, @Nullable String size, boolean deferred, BigDecimal days, List<BigDecimal> years) {
        static Cell of(AlternativesView.Cell cell) {
            return new Cell(
                    cell.chosen(),
                    cell.size().map(Size::name).orElse(null),
                    cell.deferred(),
                    cell.days(),
                    cell.years());
        }
    }

    static AlternativesJson of(AlternativesView view) {
        return new AlternativesJson(
                view.engagementId(),
                view.version(),
                view.catalogueNumber(),
                view.editable(),
                view.columns().stream().map(Alternative::of).toList(),
                view.groups().stream().map(Group::of).toList(),
                view.deleted().orElse(null));
    }
}
