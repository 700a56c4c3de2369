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
 * The alternatives of an engagement side by side.
 *
 * @param version of the engagement, for If-Match
 * @param editable whether the caller may change them now
 * @param deleted name of the alternative that can be brought back; null if there is none
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
     * One alternative.
     *
     * @param id null for present entries that were never saved
     * @param active whether it is what the engagement holds now
     * @param offered whether it is offered beside the active one
     * @param changed whether the active one was changed since it was saved
     * @param deferred days of what it keeps for later; not in {@code days}
     * @param difference its days less those of the active one
     * @param unfinished the first step that is not complete; null if each is
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
     * @param days of each alternative
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
     * @param in each alternative, in their order
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
     * @param deferred whether the alternative keeps it for later, so that its days are 0 here
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
