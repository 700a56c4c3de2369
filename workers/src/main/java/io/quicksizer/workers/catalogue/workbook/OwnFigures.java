package io.quicksizer.workers.catalogue.workbook;

import java.util.ArrayList;
import java.util.List;

/** The figures that count and that a formula gives, by what they belong to: a sheet, or a line item. */
final class OwnFigures {

    /**
     * A figure that a formula gives.
     *
     * @param group what it belongs to
     */
    record Figure(String group, CellSource source, Cell cell) {}

    private final List<Figure> figures = new ArrayList<>();

    void add(String group, CellSource source, Cell cell) {
        if (cell.formula() != null) {
            figures.add(new Figure(group, source, cell));
        }
    }

    List<Figure> all() {
        return List.copyOf(figures);
    }
}
