package io.quicksizer.workers.catalogue.workbook;

import io.quicksizer.workers.sizing.Size;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Stream;
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
            if (found != null && !isNone(sheet, grid, row)) {
                rows.put(row, found);
            }
        }
        return rows;
    }

    /** True for a row that is neither a section's nor a service's, but says headings, units or a total. */
    static boolean isNone(Sheet sheet, Grid grid, int row) {
        return grid.isHeadings(sheet, row) || isOnlyText(sheet, grid, row) || isTotal(sheet, grid, row);
    }

    /** Reads a row; null when it says neither a name nor an id nor days. */
    private static @Nullable ServiceRow of(Sheet sheet, Grid grid, int row) {
        Cell named = sheet.at(row, Layout.NAME);
        String name = named.repeatsBlank() ? "" : named.shown();
        String id = identifier(sheet.at(row, Layout.EXTERNAL_ID));
        if (name.isEmpty() && id == null && !named.isUncalculated() && !hasDays(sheet, grid.layout(), row)) {
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

    /** True for a row without a name, an id and an effort that has texts instead of days, such as a row of units. */
    static boolean isOnlyText(Sheet sheet, Grid grid, int row) {
        return Stream.of(Layout.NAME, Layout.EXTERNAL_ID, Layout.DEFAULT_EFFORT)
                        .allMatch(column -> sheet.at(row, column).isBlank())
                && TextRows.isText(Size.WITH_FIGURES.stream()
                        .map(size -> sheet.at(row, grid.layout().column(size))));
    }

    /** True for a row named Total, without an id and an effort, whose days are typed or no sum that can be read. */
    static boolean isTotal(Sheet sheet, Grid grid, int row) {
        return TotalLabels.is(sheet.at(row, Layout.NAME).text())
                && sheet.at(row, Layout.EXTERNAL_ID).isBlank()
                && sheet.at(row, Layout.DEFAULT_EFFORT).isBlank()
                && hasDays(sheet, grid.layout(), row)
                && Size.WITH_FIGURES.stream()
                        .map(size -> sheet.at(row, grid.layout().column(size)))
                        .noneMatch(cell -> isSum(cell, sheet));
    }

    private static boolean isSum(Cell cell, Sheet sheet) {
        int column = cell.address().column();
        return cell.formula() != null
                && (ColumnSum.of(cell.formula(), sheet, column).isPresent()
                        || ColumnSum.isMeantButUnreadable(cell.formula(), sheet, column));
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
        if (!cell.hasValue() || cell.kind() == Cell.Kind.ERROR || cell.repeatsBlank()) {
            return null;
        }
        String text = cell.kind() == Cell.Kind.NUMBER
                ? Numbers.parse(cell.text()).map(Numbers::plain).orElse(cell.text())
                : cell.text();
        return shortened(text);
    }
}
