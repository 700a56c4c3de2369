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
        read.report((code, oddity) -> findings.add(
                code,
                new CellSource(sheet.name(), cell.address()),
                read.days() == null ? FindingPhrase.CELL_COUNTS_AS_BLANK : FindingPhrase.CELL_ODD,
                cell.address(),
                oddity));
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
        reportUnread(
                sheet.at(row.row(), Layout.EXTERNAL_ID), FindingPhrase.ID_SHOWS_ERROR, FindingPhrase.ID_WITHOUT_RESULT);
        new StruckOut(sheet, findings)
                .report(
                        row.row(),
                        IntStream.concat(
                                IntStream.of(Layout.NAME),
                                Size.WITH_FIGURES.stream().mapToInt(layout::column)));
    }

    /** Reports a cell that can't be read; false for one that can. */
    private boolean reportUnread(Cell cell, FindingPhrase error, FindingPhrase withoutResult) {
        CellSource source = new CellSource(sheet.name(), cell.address());
        if (cell.kind() == Cell.Kind.ERROR) {
            findings.add(FindingCode.CELL_ERROR, source, error, cell.address(), cell.text());
        } else if (cell.isUncalculated()) {
            findings.add(FindingCode.FORMULA_WITHOUT_RESULT, source, withoutResult, cell.address());
        } else {
            return false;
        }
        return true;
    }

    /** The title of the sheet in its heading row; empty, with a finding, if it can't be read. */
    String title(int headingRow) {
        Cell cell = sheet.at(headingRow, Layout.NAME);
        boolean unread = reportUnread(cell, FindingPhrase.NAME_SHOWS_ERROR, FindingPhrase.NAME_WITHOUT_RESULT);
        return unread || cell.repeatsBlank() ? "" : ServiceRow.shortened(cell.text());
    }

    @Nullable
    String note(int row) {
        Cell cell = sheet.at(row, layout.noteColumn());
        reportUnread(cell, FindingPhrase.NOTE_SHOWS_ERROR, FindingPhrase.NOTE_WITHOUT_RESULT);
        String note = cell.repeatsBlank() ? "" : cell.text();
        if (note.length() > LONGEST_NOTE) {
            findings.add(
                    FindingCode.NAME_SHORTENED,
                    sheet.source(row, layout.noteColumn()),
                    FindingPhrase.NOTE_TOO_LONG,
                    note.length(),
                    LONGEST_NOTE);
            return Texts.cut(note, LONGEST_NOTE);
        }
        return note.isEmpty() ? null : note;
    }

    /** Tells a name that is missing or too long to show. */
    void reportName(ServiceRow row) {
        Cell cell = sheet.at(row.row(), Layout.NAME);
        String name = cell.shown();
        if (reportUnread(cell, FindingPhrase.NAME_SHOWS_ERROR, FindingPhrase.NAME_WITHOUT_RESULT)) {
            return;
        }
        if (name.isEmpty() || cell.repeatsBlank()) {
            findings.add(
                    FindingCode.NAME_MISSING,
                    sheet.source(row.row(), Layout.NAME),
                    FindingPhrase.ROW_WITHOUT_NAME,
                    row.row(),
                    row.name());
        } else if (name.length() > ServiceRow.LONGEST_NAME) {
            findings.add(
                    FindingCode.NAME_SHORTENED,
                    sheet.source(row.row(), Layout.NAME),
                    FindingPhrase.NAME_TOO_LONG,
                    name);
        }
    }
}
