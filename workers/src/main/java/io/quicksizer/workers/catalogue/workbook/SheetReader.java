package io.quicksizer.workers.catalogue.workbook;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Reads worksheets from their XML. */
final class SheetReader {

    private static final int MOST_MERGED_BLOCKS = 5_000;
    private static final int LAST_FIGURE_COLUMN = 26;

    private final CellQuota quota;
    private final CellFactory factory;
    private final FormulaGuard guard;
    private final WorkbookLimits limits;
    private final SharedFormulas sharedFormulas = new SharedFormulas();

    SheetReader(SharedTexts texts, CellStyles styles, FormulaGuard guard, WorkbookLimits limits) {
        this.quota = new CellQuota(limits);
        this.factory = new CellFactory(texts, styles, quota);
        this.guard = guard;
        this.limits = limits;
    }

    Sheet read(String name, boolean hidden, String part, byte[] content) {
        return new Reading(name, new SafeXml(part, content, limits)).sheet(hidden);
    }

    /** The state of reading one sheet: where the next row and cell are when the file doesn't say so. */
    private final class Reading {
        private final String name;
        private final SafeXml xml;
        private final SheetFormulas formulas;
        private final TreeMap<Integer, Map<Integer, Cell>> rows = new TreeMap<>();
        private final Set<Integer> hiddenRows = new HashSet<>();
        private final Set<Integer> hiddenColumns = new HashSet<>();
        private final List<CellRange> merged = new ArrayList<>();

        private int row;
        private int column;
        private int rowCount;

        Reading(String name, SafeXml xml) {
            this.name = name;
            this.xml = xml;
            this.formulas = new SheetFormulas(name, sharedFormulas, guard, limits);
        }

        Sheet sheet(boolean hidden) {
            while (xml.advance()) {
                if (xml.atStart("row")) {
                    startRow();
                } else if (xml.atStart("c")) {
                    add(cell());
                } else if (xml.atStart("col")) {
                    addColumns();
                } else if (xml.atStart("mergeCell") && merged.size() < MOST_MERGED_BLOCKS) {
                    CellRange.parse(xml.attribute("ref", "")).ifPresent(merged::add);
                }
            }
            formulas.resolvePending(rows);
            MergedBlocks blocks = MergedBlocks.spread(merged, rows);
            return new Sheet(name, hidden, rows, hiddenRows, hiddenColumns, blocks);
        }

        private void startRow() {
            row = number(xml.attribute("r", String.valueOf(row + 1)));
            column = 0;
            quota.requireFewRows(++rowCount, name, rows.navigableKeySet());
            if (isHidden()) {
                hiddenRows.add(row);
            }
        }

        /** Columns beyond those that can hold a figure don't matter. */
        private void addColumns() {
            if (isHidden()) {
                int first = Math.max(1, columnNumber("min"));
                IntStream.rangeClosed(first, Math.min(columnNumber("max"), LAST_FIGURE_COLUMN))
                        .forEach(hiddenColumns::add);
            }
        }

        private int columnNumber(String attribute) {
            return Numbers.parse(xml.attribute(attribute, "0"))
                    .map(BigDecimal::intValue)
                    .orElse(0);
        }

        private boolean isHidden() {
            return xml.flag("hidden", false)
                    || isTooSmallToSee(xml.attribute("ht"))
                    || isTooSmallToSee(xml.attribute("width"));
        }

        private void add(Cell cell) {
            if (cell.isBlank()) {
                quota.countBlank();
                return;
            }
            CellAddress address = cell.address();
            quota.countValue(address, name, rows.navigableKeySet());
            Map<Integer, Cell> ofRow = rows.computeIfAbsent(address.row(), key -> new HashMap<>());
            if (ofRow.put(address.column(), cell) != null) {
                throw new WorkbookRefused(RefusalPhrase.CELL_TWICE, name, address);
            }
        }

        private Cell cell() {
            CellAddress address = address();
            column = address.column();
            String type = xml.attribute("t", "n");
            String style = xml.attribute("s", "0");
            @Nullable String value = null;
            @Nullable String formula = null;
            @Nullable RichText inline = null;
            int inside = 0;
            while (xml.advance() && !(inside == 0 && xml.atEnd("c"))) {
                if (inside == 0 && xml.atStart("f")) {
                    formula = formulas.read(xml, address);
                } else if (inside == 0 && xml.atStart("is")) {
                    inline = RichTextReader.until("is", xml, limits);
                } else if (inside == 0 && xml.atStart("v")) {
                    if (value != null) {
                        throw new WorkbookRefused(RefusalPhrase.CELL_WITH_TWO_VALUES, name, address);
                    }
                    value = xml.textUntil("v", limits);
                } else {
                    inside += xml.atStart() ? 1 : xml.atText() ? 0 : -1;
                }
            }
            String known = formula == null || formula.isBlank() ? null : formula;
            return factory.cell(new CellFactory.Raw(address, type, style, value == null ? "" : value, inline, known));
        }

        private CellAddress address() {
            String reference = xml.attribute("r");
            if (reference == null) {
                if (column >= CellAddress.LAST_COLUMN || row < 1) {
                    throw new WorkbookRefused(RefusalPhrase.CELL_OUTSIDE_GRID, name);
                }
                return new CellAddress(row, column + 1);
            }
            return CellAddress.parse(reference)
                    .orElseThrow(() -> new WorkbookRefused(RefusalPhrase.CELL_UNKNOWN, name, reference));
        }

        private int number(String digits) {
            try {
                int number = Integer.parseInt(digits);
                if (number >= 1 && number <= CellAddress.LAST_ROW) {
                    return number;
                }
            } catch (NumberFormatException ignored) {
                // refused below, as a number out of range is
            }
            throw new WorkbookRefused(RefusalPhrase.ROW_UNKNOWN, name, digits);
        }
    }

    /** Rows and columns below one point, or one character, can't be seen. */
    private static boolean isTooSmallToSee(@Nullable String size) {
        return size != null
                && Numbers.parse(size)
                        .filter(number -> number.compareTo(BigDecimal.ONE) < 0)
                        .isPresent();
    }
}
