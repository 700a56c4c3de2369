package io.quicksizer.workers.catalogue.workbook;

import io.quicksizer.workers.sizing.Size;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A row of the template or a scenario sheet that says something: a section's or a service's.
 *
 * @param row its number
 * @param externalId CRM id, or null
 * @param name never blank: a row without a name is called by its number
 * @param defaultEffort what column D says, or null
 * @param key the key that the row states, or null
 */
record ServiceRow(
        int row,
        @Nullable String externalId,
        String name,
        @Nullable String defaultEffort,
        @Nullable String key) {

    /** Characters of a name beyond which nobody can read a table any more. */
    static final int LONGEST_NAME = 300;

    /** The rows of a sheet that say something, below its totals, by number. */
    static NavigableMap<Integer, ServiceRow> all(Sheet sheet, Grid grid) {
        NavigableMap<Integer, ServiceRow> rows = new TreeMap<>();
        for (int row : sheet.rows().tailMap(grid.firstRow(), true).keySet()) {
            ServiceRow found = of(sheet, grid, row);
            if (found != null && !Grid.headingsAt(sheet, row, grid.layout().column(Size.S))) {
                rows.put(row, found);
            }
        }
        return rows;
    }

    /** Reads a row; null when it says neither a name nor an id nor days. */
    private static @Nullable ServiceRow of(Sheet sheet, Grid grid, int row) {
        String name = sheet.at(row, Layout.NAME).shown();
        String id = identifier(sheet.at(row, Layout.EXTERNAL_ID));
        if (name.isEmpty() && id == null && !hasDays(sheet, grid.layout(), row)) {
            return null;
        }
        String effort = identifier(sheet.at(row, Layout.DEFAULT_EFFORT));
        int keys = grid.keyColumn(sheet);
        String key = keys > 0 ? Keys.stated(identifier(sheet.at(row, keys))) : null;
        return new ServiceRow(row, id, name.isEmpty() ? "(row " + row + ")" : shortened(name), effort, key);
    }

    static String shortened(String name) {
        return name.length() <= LONGEST_NAME
                ? name
                : Texts.cut(name, LONGEST_NAME - 1).strip() + "…";
    }

    private static boolean hasDays(Sheet sheet, Layout layout, int row) {
        for (Size size : Size.WITH_FIGURES) {
            Cell cell = sheet.at(row, layout.column(size));
            if (cell.hasValue() || cell.isUncalculated()) {
                return true;
            }
        }
        return false;
    }

    /** An id or a number as people read it, {@code 1} whether the file has 1 or 1.0; null for none. */
    static @Nullable String identifier(Cell cell) {
        if (!cell.hasValue() || cell.kind() == Cell.Kind.ERROR) {
            return null;
        }
        String text = cell.kind() == Cell.Kind.NUMBER
                ? Numbers.parse(cell.text()).map(Numbers::plain).orElse(cell.text())
                : cell.text();
        return shortened(text);
    }
}
