package io.quicksizer.workers.catalogue.workbook;

import io.quicksizer.workers.sizing.Days;
import io.quicksizer.workers.sizing.Size;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a written template or scenario: a section with the sums over its services, and below it a row for each
 * and blank rows for further ones, which the sums cover.
 */
final class ServiceRows {
    private static final String MOST_DAYS = "9999.99";
    private static final int NAME_WIDTH = 48;
    private static final int FIGURE_WIDTH = 12;

    private record Section(int row, Map<Size, Days> sum) {}

    private final WrittenSheet sheet;
    private final List<Section> sections = new ArrayList<>();
    private final StatedKeys keys;
    private final int blankRows;
    private int row = Layout.TOTALS_ROW + 1;
    private int firstService;

    /**
     * @param keys the services whose keys are written
     * @param blankRows below the services of each section
     */
    ServiceRows(WrittenSheet sheet, String title, StatedKeys keys, int blankRows) {
        this.sheet = sheet;
        this.keys = keys;
        this.blankRows = blankRows;
        sheet.width(Layout.NAME, NAME_WIDTH);
        sheet.width(Layout.EXTERNAL_ID, FIGURE_WIDTH);
        sheet.width(Layout.DEFAULT_EFFORT, FIGURE_WIDTH + 2);
        sheet.width(Layout.STANDARD.noteColumn(), NAME_WIDTH);
        sheet.heading(Layout.HEADING_ROW, Layout.NAME, title);
        sheet.heading(Layout.HEADING_ROW, Layout.EXTERNAL_ID, "Service ID");
        sheet.heading(Layout.HEADING_ROW, Layout.DEFAULT_EFFORT, "Default effort");
        List.of(Size.S, Size.M, Size.L).forEach(size -> sheet.heading(Layout.HEADING_ROW, column(size), size.name()));
        sheet.heading(Layout.HEADING_ROW, column(Size.CUSTOM), "Custom");
        sheet.heading(Layout.HEADING_ROW, Layout.STANDARD.noteColumn(), "Details");
        if (!keys.isEmpty()) {
            sheet.heading(Layout.HEADING_ROW, Layout.STANDARD.keyColumn(), Layout.KEY_HEADING);
        }
        sheet.heading(Layout.TOTALS_ROW, Layout.NAME, "Total");
        sheet.freezeBelow(Layout.TOTALS_ROW);
    }

    static int column(Size size) {
        return Layout.STANDARD.column(size);
    }

    /** Begins a section; its sums follow with {@link #endSection}. */
    void startSection(ParsedSection section) {
        row++;
        firstService = row + 1;
        sheet.heading(row, Layout.NAME, section.name());
        identify(section);
    }

    /** The next row, with what identifies the service in it. */
    int startService(ParsedService service) {
        row++;
        sheet.text(row, Layout.NAME, service.name());
        if (service.externalId() != null) {
            sheet.numberOrText(row, Layout.EXTERNAL_ID, service.externalId());
        }
        if (keys.has(service)) {
            sheet.numberOrText(row, Layout.STANDARD.keyColumn(), service.key());
        }
        if (service.defaultEffort() != null) {
            sheet.numberOrText(row, Layout.DEFAULT_EFFORT, service.defaultEffort());
        }
        return row;
    }

    void note(@Nullable String note) {
        if (note != null) {
            sheet.text(row, Layout.STANDARD.noteColumn(), note);
        }
    }

    /** Writes the sums of the section that was begun last. */
    void endSection(Map<Size, Days> sum) {
        int sectionRow = firstService - 1;
        row += blankRows;
        Size.WITH_FIGURES.forEach(size -> sheet.formula(
                sectionRow,
                column(size),
                "SUM(%1$s%2$d:%1$s%3$d)".formatted(CellAddress.columnLetters(column(size)), firstService, row),
                sum.getOrDefault(size, Days.ZERO)));
        sections.add(new Section(sectionRow, sum));
    }

    /** Writes the totals of the sheet. */
    ServiceTotals finish() {
        Map<Size, Days> totals = new EnumMap<>(Size.class);
        Size.WITH_FIGURES.forEach(size -> totals.put(size, total(size)));
        if (!sections.isEmpty()) {
            sheet.daysOnly(
                    new CellRange(
                            new CellAddress(Layout.TOTALS_ROW + 1, column(Size.S)),
                            new CellAddress(row, column(Size.CUSTOM))),
                    MOST_DAYS);
        }
        return new ServiceTotals(sheet.name(), totals);
    }

    private Days total(Size size) {
        Days total = Days.sum(sections.stream()
                .map(section -> section.sum().getOrDefault(size, Days.ZERO))
                .toList());
        if (!sections.isEmpty()) {
            String column = CellAddress.columnLetters(column(size));
            String terms =
                    sections.stream().map(section -> column + section.row()).collect(Collectors.joining("+"));
            sheet.formula(Layout.TOTALS_ROW, column(size), terms, total);
        }
        return total;
    }

    /** Catalogues don't keep the ids of sections: a key that doesn't follow from the name replaces one. */
    private void identify(ParsedSection section) {
        boolean derived = section.key().equals(Keys.slug(section.name()));
        String id = section.externalId() != null || derived ? section.externalId() : section.key();
        if (id != null) {
            sheet.numberOrText(row, Layout.EXTERNAL_ID, id);
        }
    }
}
