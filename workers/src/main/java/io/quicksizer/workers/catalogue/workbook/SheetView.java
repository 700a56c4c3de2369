package io.quicksizer.workers.catalogue.workbook;

import io.quicksizer.workers.catalogue.workbook.SheetSeen.ColumnSeen;
import io.quicksizer.workers.catalogue.workbook.SheetSeen.Meaning;
import io.quicksizer.workers.catalogue.workbook.SheetSeen.Role;
import io.quicksizer.workers.catalogue.workbook.SheetSeen.RowSeen;
import io.quicksizer.workers.catalogue.workbook.SheetSeen.TotalSeen;
import io.quicksizer.workers.sizing.Days;
import io.quicksizer.workers.sizing.ScenarioDays;
import io.quicksizer.workers.sizing.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Puts together what a person sees of each sheet before an import. */
final class SheetView {
    private static final int FIRST_ROWS = 5;
    private static final int LONGEST_TEXT = 80;

    private SheetView() {}

    static SheetSeen portfolio(MainSheet main, List<ParsedLineItem> items, Map<String, ScenarioDays> days) {
        Map<Integer, Meaning> columns = new TreeMap<>();
        columns.put(MainColumns.NUMBER, Meaning.NUMBER);
        columns.put(MainColumns.NAME, Meaning.NAME);
        Size.WITH_FIGURES.forEach(size -> columns.put(MainColumns.of(size), meaning(size)));
        if (main.scopeTypeColumn() > 0) {
            columns.put(main.scopeTypeColumn(), Meaning.SCOPE_TYPE);
        }
        if (main.totalsOnly().number() > 0) {
            columns.put(main.totalsOnly().number(), Meaning.TOTALS_ONLY);
        }
        List<TotalSeen> totals = new ArrayList<>();
        for (ParsedLineItem item : items) {
            Optional<ScenarioDays> sum = Optional.ofNullable(item.scenario()).map(days::get);
            for (Size size : List.of(Size.S, Size.M, Size.L)) {
                totals.add(new TotalSeen(
                        item.name(),
                        size,
                        item.cell(size).cell().toString(),
                        Optional.ofNullable(item.stated().get(size)),
                        sum.map(computed -> computed.days(size))));
            }
        }
        return seen(main.sheet(), Role.PORTFOLIO, columns, main.headingRow(), totals);
    }

    static SheetSeen services(Sheet sheet, Role role, Grid grid, Map<Size, Days> stated, ScenarioDays sum) {
        Map<Integer, Meaning> columns = new TreeMap<>();
        columns.put(Layout.NAME, Meaning.NAME);
        columns.put(Layout.EXTERNAL_ID, Meaning.ID);
        columns.put(Layout.DEFAULT_EFFORT, Meaning.EFFORT);
        Size.WITH_FIGURES.forEach(size -> columns.put(grid.layout().column(size), meaning(size)));
        columns.put(grid.layout().noteColumn(), Meaning.NOTE);
        if (grid.keyColumn(sheet) > 0) {
            columns.put(grid.keyColumn(sheet), Meaning.KEY);
        }
        List<TotalSeen> totals = Size.WITH_FIGURES.stream()
                .map(size -> new TotalSeen(
                        "",
                        size,
                        new CellAddress(grid.totalsRow(), grid.layout().column(size)).toString(),
                        Optional.ofNullable(stated.get(size)),
                        Optional.of(sum.days(size))))
                .toList();
        return seen(sheet, role, columns, grid.totalsRow(), totals);
    }

    static SheetSeen skipped(Sheet sheet) {
        return new SheetSeen(sheet.name(), Role.SKIPPED, sheet.hidden(), List.of(), List.of(), List.of());
    }

    private static SheetSeen seen(
            Sheet sheet, Role role, Map<Integer, Meaning> columns, int above, List<TotalSeen> totals) {
        return new SheetSeen(
                sheet.name(),
                role,
                sheet.hidden(),
                columns.entrySet().stream()
                        .map(column -> new ColumnSeen(CellAddress.columnLetters(column.getKey()), column.getValue()))
                        .toList(),
                sheet.rows().tailMap(above, false).keySet().stream()
                        .limit(FIRST_ROWS)
                        .map(row -> new RowSeen(
                                row,
                                columns.keySet().stream()
                                        .map(column ->
                                                Texts.cut(sheet.at(row, column).text(), LONGEST_TEXT))
                                        .toList()))
                        .toList(),
                totals);
    }

    private static Meaning meaning(Size size) {
        return Meaning.valueOf(size.name());
    }
}
