package io.quicksizer.workers.engagement;

import io.quicksizer.workers.catalogue.CatalogueSnapshot;
import io.quicksizer.workers.sizing.CustomServiceEntry;
import io.quicksizer.workers.sizing.Days;
import io.quicksizer.workers.sizing.SizedLineItem;
import io.quicksizer.workers.sizing.SizingResult;
import io.quicksizer.workers.wizard.EngagementFigures;
import io.quicksizer.workers.wizard.EngagementState;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The effect of moving an engagement to another version of the catalogue, line by line (docs/domain.md, rule 10).
 *
 * @param from number of the version it uses
 * @param to number of the version it would use
 * @param lines its line items, in the order of the version it uses
 * @param goneServices names of custom services that the other version doesn't have; they would be left out
 * @param before current days in total and per contract year
 * @param after days with the other version
 */
public record CatalogueMove(
        int from, int to, List<Line> lines, List<String> goneServices, Figures before, Figures after) {

    public CatalogueMove {
        lines = List.copyOf(lines);
        goneServices = List.copyOf(goneServices);
    }

    /**
     * A line item that is chosen now.
     *
     * @param deferred whether it is kept for later, so that its days are in no total
     * @param after empty when the other version doesn't have it, or has it in a scope type that isn't chosen
     */
    public record Line(
            String key, String name, String size, boolean deferred, BigDecimal before, Optional<BigDecimal> after) {
        /** Returns whether the move would change the days or leave the line item out. */
        public boolean changes() {
            return after.map(days -> days.compareTo(before) != 0).orElse(true);
        }
    }

    /** Days in total and per contract year. */
    public record Figures(BigDecimal total, List<BigDecimal> years) {
        private static Figures of(SizingResult result) {
            return new Figures(result.total().toBigDecimal(), Days.numbers(result.years()));
        }
    }

    /** Returns the change of the total in days; negative if the total decreases. */
    public BigDecimal change() {
        return after.total().subtract(before.total());
    }

    /** Returns whether the move would change any figure or leave out any service. */
    public boolean changesAnything() {
        return lines.stream().anyMatch(Line::changes) || !goneServices.isEmpty() || !before.equals(after);
    }

    /** Returns the names of the line items that would be left out. */
    public List<String> goneLineItems() {
        return lines.stream()
                .filter(line -> line.after().isEmpty())
                .map(Line::name)
                .toList();
    }

    static CatalogueMove of(EngagementState state, CatalogueSnapshot from, CatalogueSnapshot to) {
        EngagementState moved = moved(state, to);
        SizingResult before = EngagementFigures.of(state, from).result();
        SizingResult after = EngagementFigures.of(moved, to).result();
        SizingResult deferredAfter = EngagementFigures.ofDeferred(moved, to).result();
        return new CatalogueMove(
                from.number(),
                to.number(),
                Stream.concat(
                                before.rows().stream().map(row -> line(row, false, after)),
                                EngagementFigures.ofDeferred(state, from).result().rows().stream()
                                        .map(row -> line(row, true, deferredAfter)))
                        .toList(),
                goneServices(state, from, to),
                Figures.of(before),
                Figures.of(after));
    }

    /** Returns the state without anything that the other version doesn't have. */
    static EngagementState moved(EngagementState state, CatalogueSnapshot to) {
        return CopiedState.of(state, state.context(), to);
    }

    private static Line line(SizedLineItem row, boolean deferred, SizingResult after) {
        return new Line(
                row.item().key(),
                row.item().name(),
                row.size().label(),
                deferred,
                row.total().toBigDecimal(),
                after.rows().stream()
                        .filter(moved -> moved.item().key().equals(row.item().key()))
                        .map(moved -> moved.total().toBigDecimal())
                        .findFirst());
    }

    private static List<String> goneServices(EngagementState state, CatalogueSnapshot from, CatalogueSnapshot to) {
        List<String> gone = new ArrayList<>();
        from.lineItems().stream()
                .map(item -> state.customServices().getOrDefault(item.key(), List.of()))
                .flatMap(List::stream)
                .map(CustomServiceEntry::service)
                .filter(key -> key != null && to.service(key).isEmpty())
                .distinct()
                .forEach(key -> gone.add(from.serviceName(key).orElse(key)));
        return gone;
    }
}
