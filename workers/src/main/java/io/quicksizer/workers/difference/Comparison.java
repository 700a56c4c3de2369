package io.quicksizer.workers.difference;

import io.quicksizer.workers.frozen.FrozenSizing;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Comparison of the contents of two revisions, with the causes of each difference. */
final class Comparison {
    private final Map<ComparedCell, String> before;
    private final Map<ComparedCell, String> after;
    private final Names names;
    private final Causes causes;

    private Comparison(FrozenSizing before, FrozenSizing after, Acts acts) {
        this.before = Cells.of(before);
        this.after = Cells.of(after);
        this.names = new Names(before, after);
        this.causes = new Causes(before, after, changedCells(), acts);
    }

    /**
     * Returns every changed cell, in reading order.
     *
     * @param acts user actions between the two submissions
     */
    public static List<Change> of(FrozenSizing before, FrozenSizing after, Acts acts) {
        return new Comparison(before, after, acts).changes();
    }

    private List<Change> changes() {
        List<Change> changes = new ArrayList<>();
        for (ComparedCell cell : changedCells()) {
            changes.add(new Change(
                    cell,
                    names.lineItem(cell),
                    names.service(cell),
                    before.get(cell),
                    after.get(cell),
                    causes.of(cell),
                    implied(cell)));
        }
        return List.copyOf(changes);
    }

    /** Returns the changed cells in the order of the later revision, followed by those of the earlier revision only. */
    private Set<ComparedCell> changedCells() {
        Set<ComparedCell> cells = new LinkedHashSet<>(after.keySet());
        cells.addAll(before.keySet());
        cells.removeIf(cell -> Objects.equals(before.get(cell), after.get(cell)));
        return cells;
    }

    /**
     * Returns whether a change follows from another one of its line item: that it was added, removed or deferred, for
     * services from its size, and for years from its days or the spread.
     */
    private boolean implied(ComparedCell cell) {
        if (cell.lineItem().isEmpty() || cell.kind() == CellKind.LINE_ITEM) {
            return false;
        }
        ComparedCell lineItem = cell.in(CellKind.LINE_ITEM);
        boolean cameOrWent = before.containsKey(lineItem) != after.containsKey(lineItem);
        return cameOrWent
                || (cell.kind().part() == CellKind.Part.SERVICES && changed(cell.in(CellKind.SIZE)))
                || (cell.kind() == CellKind.DEFERRED_DAYS && changed(cell.in(CellKind.DEFERRED)))
                || (cell.kind() == CellKind.LINE_ITEM_YEAR
                        && (changed(cell.in(CellKind.LINE_ITEM_DAYS))
                                || changed(ComparedCell.of(CellKind.SPREAD, cell.year()))));
    }

    private boolean changed(ComparedCell cell) {
        return !Objects.equals(before.get(cell), after.get(cell));
    }
}
