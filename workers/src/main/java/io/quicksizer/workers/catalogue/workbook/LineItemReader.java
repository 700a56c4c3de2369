package io.quicksizer.workers.catalogue.workbook;

import io.quicksizer.workers.catalogue.workbook.ParsedLineItem.LinkFrom;
import io.quicksizer.workers.sizing.Days;
import io.quicksizer.workers.sizing.Size;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Reads the line items of the main sheet, their links to scenarios aside. */
final class LineItemReader {

    /** Longer formulas than this name no scenario; they calculate something. */
    private static final int LONGEST_LINK = 1_000;

    private static final Set<FindingCode> REPORTED_AS_THEY_ARE =
            EnumSet.of(FindingCode.DATE_AS_DAYS, FindingCode.NUMBER_AMBIGUOUS, FindingCode.OTHER_UNIT);

    private final MainSheet main;
    private final Sheet sheet;
    private final Findings findings;
    private final Keys keys = new Keys();
    private final ScopeTypeReader scopeTypes;

    LineItemReader(MainSheet main, List<ScopeTypeRule> rules, Findings findings) {
        this.main = main;
        this.sheet = main.sheet();
        this.findings = findings;
        this.scopeTypes = new ScopeTypeReader(main, rules, findings);
    }

    /** The line items in the sheet's order, each with no link as yet. */
    List<ParsedLineItem> read() {
        List<ParsedLineItem> items = new ArrayList<>();
        List<Integer> rows = main.lineItemRows();
        rows.forEach(row -> items.add(read(row)));
        new ErrorCells(sheet, findings).reportLineItems(main, rows);
        return items;
    }

    /** True for a line item that is marked as one without a scenario. */
    boolean isTotalsOnly(ParsedLineItem item) {
        return main.totalsOnly().marks(item.source().cell().row());
    }

    /** The formulas of a line item's figures. */
    List<String> formulas(ParsedLineItem item) {
        List<String> formulas = new ArrayList<>();
        for (Size size : Size.WITH_FIGURES) {
            String formula = cell(item.source().cell().row(), size).formula();
            if (formula != null && formula.length() <= LONGEST_LINK) {
                formulas.add(formula);
            }
        }
        return formulas;
    }

    /**
     * Reports what is odd about a line item's figures, which is known only when it is clear whether they count.
     *
     * @param counts true for a line item that no scenario backs
     */
    void reportFigures(ParsedLineItem item, boolean counts, OwnFigures figures) {
        for (Size size : Size.WITH_FIGURES) {
            Cell cell = cell(item.source().cell().row(), size);
            DaysCell read = DaysCell.read(cell, DaysCell.MOST_OF_A_TOTAL);
            if (counts) {
                figures.add(item.key(), source(cell), cell);
            }
            if (size == Size.CUSTOM && read.code() == null) {
                continue;
            }
            if (counts && read.days() == null && size != Size.CUSTOM) {
                reportMissing(item, size, cell, read);
            } else {
                boolean taken = counts || read.days() != null;
                read.report((code, oddity) -> findings.add(
                        taken ? code : FindingCode.TOTAL_UNREADABLE,
                        source(cell),
                        taken ? FindingPhrase.CELL_ODD : FindingPhrase.LINE_ITEM_TOTAL_ODD,
                        cell.address(),
                        oddity));
            }
        }
    }

    private void reportMissing(ParsedLineItem item, Size size, Cell cell, DaysCell read) {
        FindingText why = read.oddity() == null ? FindingText.of(FindingPhrase.BLANK) : read.oddity();
        FindingCode code = read.code() != null && REPORTED_AS_THEY_ARE.contains(read.code())
                ? read.code()
                : FindingCode.LINE_ITEM_WITHOUT_DAYS;
        findings.add(code, source(cell), FindingPhrase.LINE_ITEM_WITHOUT_DAYS, item.name(), size, cell.address(), why);
    }

    private ParsedLineItem read(int row) {
        CellSource source = sheet.source(row, MainColumns.NAME);
        String name = name(row, source);
        new StruckOut(sheet, findings)
                .report(
                        row,
                        IntStream.concat(
                                IntStream.of(MainColumns.NAME),
                                Size.WITH_FIGURES.stream().mapToInt(MainColumns::of)));
        ScopeTypeReader.ScopeType scopeType = scopeTypes.of(name, source);
        @Nullable String number = ServiceRow.identifier(sheet.at(row, MainColumns.NUMBER));
        return new ParsedLineItem(
                keys.next(null, name),
                number,
                name,
                scopeType.name(),
                scopeType.from(),
                figures(row),
                null,
                LinkFrom.NONE,
                source);
    }

    private String name(int row, CellSource source) {
        Cell cell = sheet.at(row, MainColumns.NAME);
        String name = cell.shown();
        if (cell.kind() == Cell.Kind.ERROR) {
            findings.add(FindingCode.CELL_ERROR, source, FindingPhrase.NAME_SHOWS_ERROR, cell.address(), name);
        }
        if (cell.isUncalculated()) {
            findings.add(FindingCode.FORMULA_WITHOUT_RESULT, source, FindingPhrase.NAME_WITHOUT_RESULT, cell.address());
            return "(row " + row + ")";
        }
        if (name.isEmpty() || cell.repeatsBlank()) {
            findings.add(FindingCode.NAME_MISSING, source, FindingPhrase.LINE_ITEM_WITHOUT_NAME, row);
            return "(row " + row + ")";
        }
        if (name.length() > ServiceRow.LONGEST_NAME) {
            findings.add(FindingCode.NAME_SHORTENED, source, FindingPhrase.NAME_TOO_LONG, name);
        }
        return ServiceRow.shortened(name);
    }

    private Map<Size, Days> figures(int row) {
        Map<Size, Days> figures = new EnumMap<>(Size.class);
        for (Size size : Size.WITH_FIGURES) {
            @Nullable
            Days days = DaysCell.read(cell(row, size), DaysCell.MOST_OF_A_TOTAL).days();
            if (days != null) {
                figures.put(size, days);
            }
        }
        return figures;
    }

    private Cell cell(int row, Size size) {
        return sheet.at(row, MainColumns.of(size));
    }

    private CellSource source(Cell cell) {
        return new CellSource(sheet.name(), cell.address());
    }
}
