package io.quicksizer.workers.catalogue.workbook;

import io.quicksizer.workers.sizing.Days;
import io.quicksizer.workers.sizing.Size;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Reads the days and the note of a service's row, and reports what is odd about them. */
final class ServiceCells {

    /** Characters of a note; longer ones are cut, and reported. */
    static final int LONGEST_NOTE = 4_000;

    private final Sheet sheet;
    private final Layout layout;
    private final Findings findings;
    private final OwnFigures figures;

    ServiceCells(Sheet sheet, Layout layout, Findings findings, OwnFigures figures) {
        this.figures = figures;
        this.sheet = sheet;
        this.layout = layout;
        this.findings = findings;
    }

    Map<Size, Days> days(int row) {
        Map<Size, Days> read = new EnumMap<>(Size.class);
        for (Size size : Size.WITH_FIGURES) {
            Days days = days(row, size);
            if (days != null) {
                read.put(size, days);
            }
        }
        return read;
    }

    @Nullable
    Days days(int row, Size size) {
        Cell cell = cell(row, size);
        DaysCell read = DaysCell.read(cell, DaysCell.MOST_OF_A_SERVICE);
        figures.add(sheet.name(), new CellSource(sheet.name(), cell.address()), cell);
        read.report(code -> findings.add(
                code,
                new CellSource(sheet.name(), cell.address()),
                "The cell " + cell.address() + " " + read.oddity()
                        + (read.days() == null ? "; it counts as blank." : ".")));
        return read.days();
    }

    /** Names the merged blocks among the services. */
    void reportMerged(int firstRow) {
        Set<Integer> figures = Size.WITH_FIGURES.stream().map(layout::column).collect(Collectors.toSet());
        Set<Integer> texts = Set.of(Layout.NAME, Layout.EXTERNAL_ID, Layout.DEFAULT_EFFORT, layout.noteColumn());
        new MergeCheck(sheet, firstRow, figures, texts, findings).report();
    }

    Cell cell(int row, Size size) {
        return sheet.at(row, layout.column(size));
    }

    /** Tells an id that can't be read, and what is struck out. */
    void reportFormat(ServiceRow row) {
        reportUnread(sheet.at(row.row(), Layout.EXTERNAL_ID), "id");
        new StruckOut(sheet, findings)
                .report(
                        row.row(),
                        IntStream.concat(
                                IntStream.of(Layout.NAME),
                                Size.WITH_FIGURES.stream().mapToInt(layout::column)));
    }

    private void reportUnread(Cell cell, String what) {
        CellSource source = new CellSource(sheet.name(), cell.address());
        if (cell.kind() == Cell.Kind.ERROR) {
            findings.add(
                    FindingCode.CELL_ERROR,
                    source,
                    "The " + what + " in " + cell.address() + " shows the error " + Texts.quoted(cell.text()) + ".");
        } else if (cell.isUncalculated()) {
            findings.add(
                    FindingCode.FORMULA_WITHOUT_RESULT,
                    source,
                    "The " + what + " in " + cell.address()
                            + " is a formula without a result; open the workbook, let it calculate, and save it.");
        }
    }

    @Nullable
    String note(int row) {
        reportUnread(sheet.at(row, layout.noteColumn()), "note");
        String note = sheet.at(row, layout.noteColumn()).text();
        if (note.length() > LONGEST_NOTE) {
            findings.add(
                    FindingCode.NAME_SHORTENED,
                    sheet.source(row, layout.noteColumn()),
                    "The note has " + note.length() + " characters; only the first " + LONGEST_NOTE + " were taken.");
            return Texts.cut(note, LONGEST_NOTE);
        }
        return note.isEmpty() ? null : note;
    }

    /** Tells a name that is missing or too long to show. */
    void reportName(ServiceRow row) {
        String name = sheet.at(row.row(), Layout.NAME).shown();
        Cell cell = sheet.at(row.row(), Layout.NAME);
        if (cell.kind() == Cell.Kind.ERROR) {
            findings.add(
                    FindingCode.CELL_ERROR,
                    new CellSource(sheet.name(), cell.address()),
                    "The name in " + cell.address() + " shows the error " + Texts.quoted(cell.text()) + ".");
        } else if (name.isEmpty()) {
            findings.add(
                    FindingCode.NAME_MISSING,
                    sheet.source(row.row(), Layout.NAME),
                    "The row " + row.row() + " has no name; it is called " + Texts.quoted(row.name()) + ".");
        } else if (name.length() > ServiceRow.LONGEST_NAME) {
            findings.add(
                    FindingCode.NAME_SHORTENED,
                    sheet.source(row.row(), Layout.NAME),
                    "The name " + Texts.quoted(name) + " is too long; it was cut.");
        }
    }
}
