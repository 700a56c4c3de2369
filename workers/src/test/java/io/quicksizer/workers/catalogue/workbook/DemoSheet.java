package io.quicksizer.workers.catalogue.workbook;

import io.quicksizer.workers.catalogue.workbook.XlsxSheet.Look;
import io.quicksizer.workers.sizing.Days;
import io.quicksizer.workers.sizing.Size;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Builds the template or a scenario sheet of the demo workbook, with sums in all the spellings that people use. */
final class DemoSheet {

    private static final List<String> SUMS =
            List.of("SUM(%1$s%2$d:%1$s%3$d)", "sum( $%1$s$%2$d:$%1$s$%3$d )", "Sum(%1$s%2$d:%1$s%3$d)");

    private static final int FIRST_ROW = 3;

    private record Section(int row, Map<Size, Days> sum) {}

    private final XlsxSheet sheet;
    private final Layout layout;
    private final List<Section> sections = new ArrayList<>();
    private int row = FIRST_ROW;
    private int sectionRow;
    private Map<Size, Days> sum = new EnumMap<>(Size.class);

    DemoSheet(String name, String title, Layout layout) {
        this.sheet = new XlsxSheet(name).width(2, 48).width(3, 12).width(4, 14).width(layout.noteColumn(), 48);
        this.layout = layout;
        List<String> headings = List.of(title, "Service ID", "Default effort", "S", "M", "L");
        for (int index = 0; index < headings.size(); index++) {
            sheet.text(address(Layout.NAME + index, Layout.HEADING_ROW), headings.get(index), Look.BOLD);
        }
        if (layout == Layout.EXTENDED) {
            sheet.text("H1", "Totals", Look.BOLD);
        }
        sheet.text(address(Size.CUSTOM, Layout.HEADING_ROW), "Custom", Look.BOLD);
        sheet.text(address(layout.noteColumn(), Layout.HEADING_ROW), "Details", Look.BOLD);
        sheet.text("B2", "Total", Look.BOLD);
        sheet.hideRow(FIRST_ROW);
    }

    XlsxSheet sheet() {
        return sheet;
    }

    void startSection(DemoSection section) {
        endSection();
        sectionRow = ++row;
        sum = new EnumMap<>(Size.class);
        Size.WITH_FIGURES.forEach(size -> sum.put(size, Days.ZERO));
        sheet.text(address(Layout.NAME, row), section.name(), Look.BOLD);
        sheet.number(address(Layout.EXTERNAL_ID, row), new BigDecimal(section.id()), Look.BOLD);
    }

    int addTemplateRow(DemoService service) {
        startRow(service);
        service.days().forEach((size, days) -> {
            sheet.number(address(size, row), days.toBigDecimal(), Look.PLAIN);
            add(size, days);
        });
        note(service.note());
        return row;
    }

    void addScenarioRow(DemoService service, List<String> line) {
        startRow(service);
        for (Size size : Size.WITH_FIGURES) {
            cell(service, size, line.get(1 + Size.WITH_FIGURES.indexOf(size)));
        }
        String note = line.get(5);
        note(note.equals("=") ? service.note() : note);
        if (line.getFirst().startsWith("~")) {
            sheet.hideRow(row);
        }
    }

    /** Writes the totals and answers with them. */
    Map<Size, Days> finish() {
        endSection();
        Map<Size, Days> totals = new EnumMap<>(Size.class);
        for (Size size : Size.WITH_FIGURES) {
            Days total = Days.sum(
                    sections.stream().map(section -> section.sum().get(size)).toList());
            String terms = sections.stream()
                    .map(section -> address(size, section.row()))
                    .collect(Collectors.joining("+"));
            sheet.formula(address(size, Layout.TOTALS_ROW), "SUM(" + terms + ")", total.toBigDecimal(), Look.BOLD);
            totals.put(size, total);
        }
        return totals;
    }

    private void startRow(DemoService service) {
        row++;
        sheet.text(address(Layout.NAME, row), service.name(), Look.PLAIN);
        sheet.number(address(Layout.EXTERNAL_ID, row), new BigDecimal(service.id()), Look.PLAIN);
        sheet.number(address(Layout.DEFAULT_EFFORT, row), service.defaultEffort(), Look.PLAIN);
    }

    private void cell(DemoService service, Size size, String text) {
        @Nullable Days template = service.days().get(size);
        if (text.equals("=") && template != null) {
            String repeated = CellAddress.columnLetters(Layout.STANDARD.column(size)) + service.templateRow();
            sheet.formula(
                    address(size, row),
                    "'" + TemplateReader.SHEET_NAME + "'!" + repeated,
                    template.toBigDecimal(),
                    Look.PLAIN);
            add(size, template);
        } else if (!text.equals("=") && !text.equals(DemoService.BLANK)) {
            Days own = Days.of(new BigDecimal(text));
            sheet.number(address(size, row), own.toBigDecimal(), Look.PLAIN);
            add(size, own);
        }
    }

    private void note(String note) {
        if (!note.equals(DemoService.BLANK)) {
            sheet.text(address(layout.noteColumn(), row), note, Look.PLAIN);
        }
    }

    private void endSection() {
        if (sectionRow == 0) {
            return;
        }
        String spelling = SUMS.get(sections.size() % SUMS.size());
        for (Size size : Size.WITH_FIGURES) {
            String column = CellAddress.columnLetters(layout.column(size));
            sheet.formula(
                    address(size, sectionRow),
                    spelling.formatted(column, sectionRow + 1, row),
                    sum.get(size).toBigDecimal(),
                    Look.BOLD);
        }
        sections.add(new Section(sectionRow, sum));
    }

    private void add(Size size, Days days) {
        sum.merge(size, days, Days::plus);
    }

    private String address(Size size, int inRow) {
        return address(layout.column(size), inRow);
    }

    private static String address(int column, int inRow) {
        return new CellAddress(inRow, column).toString();
    }
}
