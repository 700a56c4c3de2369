package io.quicksizer.workers.catalogue.workbook;

import io.quicksizer.workers.catalogue.workbook.WorkbookRefused.Code;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Reads worksheets from their XML, counting cells over all sheets of the workbook. */
final class SheetReader {

    /** Rows without a value cost nothing but their XML: Excel may have formatted thousands of them. */
    private static final int MOST_BLANK_ROWS = 250_000;

    private static final int MOST_BLANK_CELLS = 2_000_000;
    private static final int MOST_MERGED_BLOCKS = 5_000;
    private static final int LAST_FIGURE_COLUMN = 26;
    private static final Set<String> HIDDEN = Set.of("1", "true", "on");

    private final SharedTexts texts;
    private final CellStyles styles;
    private final FormulaGuard guard;
    private final WorkbookLimits limits;
    private final SharedFormulas formulas = new SharedFormulas();
    private int cells;
    private int blanks;
    private long speltOut;

    SheetReader(SharedTexts texts, CellStyles styles, FormulaGuard guard, WorkbookLimits limits) {
        this.texts = texts;
        this.styles = styles;
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
        private final TreeMap<Integer, Map<Integer, Cell>> rows = new TreeMap<>();
        private final Set<Integer> hiddenRows = new HashSet<>();
        private final Set<Integer> hiddenColumns = new HashSet<>();
        private final List<CellRange> merged = new ArrayList<>();
        /** The groups of cells whose formula a later cell spells out. */
        private final Map<CellAddress, String> early = new HashMap<>();

        private int row;
        private int column;
        private int rowCount;

        Reading(String name, SafeXml xml) {
            this.name = name;
            this.xml = xml;
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
            early.forEach(this::resolve);
            MergedBlocks blocks = MergedBlocks.spread(merged, rows);
            return new Sheet(name, hidden, rows, hiddenRows, hiddenColumns, blocks);
        }

        private void resolve(CellAddress address, String group) {
            String formula = formulas.resolve(group, address, "");
            if (!formula.isEmpty()) {
                rows.getOrDefault(address.row(), Map.of())
                        .computeIfPresent(address.column(), (column, cell) -> cell.with(formula));
            }
        }

        private void startRow() {
            row = number(xml.attribute("r", String.valueOf(row + 1)));
            column = 0;
            if (++rowCount > MOST_BLANK_ROWS) {
                throw tooManyRows();
            }
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
            String hidden = xml.attribute("hidden");
            return (hidden != null && HIDDEN.contains(hidden))
                    || isTooSmallToSee(xml.attribute("ht"))
                    || isTooSmallToSee(xml.attribute("width"));
        }

        private void add(Cell cell) {
            if (cell.isBlank()) {
                if (++blanks > MOST_BLANK_CELLS) {
                    throw tooManyCells();
                }
                return;
            }
            if (++cells > limits.cells()) {
                throw tooManyCells();
            }
            if (cell.address().row() > limits.rows()) {
                throw tooManyRows();
            }
            if (cell.address().column() > limits.columns()) {
                throw new WorkbookRefused(
                        Code.TOO_MANY_COLUMNS,
                        "The sheet " + Texts.quoted(name) + " has a value in " + cell.address() + ", beyond column "
                                + CellAddress.columnLetters(limits.columns())
                                + ". Delete the columns behind the last one that counts, save the workbook, and upload it"
                                + " again.");
            }
            Map<Integer, Cell> ofRow = rows.computeIfAbsent(cell.address().row(), key -> new HashMap<>());
            if (ofRow.put(cell.address().column(), cell) != null) {
                throw damaged("has the cell " + cell.address() + " twice");
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
                    formula = formula(address);
                } else if (inside == 0 && xml.atStart("is")) {
                    inline = RichTextReader.until("is", xml, limits);
                } else if (inside == 0 && xml.atStart("v")) {
                    if (value != null) {
                        throw damaged("has two values in " + address);
                    }
                    value = xml.textUntil("v", limits);
                } else {
                    inside += xml.atStart() ? 1 : xml.atText() ? 0 : -1;
                }
            }
            RichText text = text(type, value == null ? "" : value, inline);
            String known = formula == null || formula.isBlank() ? null : formula;
            return cell(address, type, style, text, known);
        }

        private RichText text(String type, String value, @Nullable RichText inline) {
            if (inline != null && value.isEmpty()) {
                return inline;
            }
            return switch (type) {
                case "s" -> value.isEmpty() ? new RichText("", false) : sharedText(value);
                case "str" -> new RichText(SharedTexts.unescaped(value), false);
                case "b" -> new RichText(Texts.clean(value.replace("1", "TRUE").replace("0", "FALSE")), false);
                default -> new RichText(Texts.clean(value), false);
            };
        }

        private Cell cell(CellAddress address, String type, String style, RichText rich, @Nullable String formula) {
            String text = rich.text();
            boolean struck = rich.struck() || styles.struck(style);
            CellLook plain = struck ? CellLook.STRUCK : CellLook.PLAIN;
            if (!type.equals("n") || text.isEmpty()) {
                return new Cell(address, kind(type, text), text, formula, plain);
            }
            Optional<String> date = styles.dateShown(style, text);
            return date.isPresent()
                    ? new Cell(address, Cell.Kind.DATE, date.get(), formula, plain)
                    : new Cell(address, Cell.Kind.NUMBER, text, formula, styles.look(style, text, struck));
        }

        /** One long text can stand in every cell: what that is spelt out is bounded, like formulas are. */
        private RichText sharedText(String number) {
            RichText text = texts.at(number);
            speltOut += text.text().length();
            if (speltOut > WorkbookLimits.SPELT_OUT_CHARACTERS) {
                throw new WorkbookRefused(Code.TOO_MANY_TEXTS, "The workbook repeats long texts in too many cells.");
            }
            return text;
        }

        private String formula(CellAddress address) {
            boolean shared = xml.attribute("t", "").equals("shared");
            String group = xml.attribute("si", "");
            String text = xml.textUntil("f", limits);
            guard.check(text, Texts.quoted(name) + " " + address);
            if (!shared) {
                return text;
            }
            String resolved = formulas.resolve(name + '\0' + group, address, text);
            if (resolved.isEmpty()) {
                early.put(address, name + '\0' + group);
            }
            return resolved;
        }

        private CellAddress address() {
            String reference = xml.attribute("r");
            if (reference == null) {
                if (column >= CellAddress.LAST_COLUMN || row < 1) {
                    throw damaged("has cells outside of its grid");
                }
                return new CellAddress(row, column + 1);
            }
            return CellAddress.parse(reference).orElseThrow(() -> damaged("has a cell at " + Texts.quoted(reference)));
        }

        private int number(String digits) {
            try {
                int number = Integer.parseInt(digits);
                if (number >= 1 && number <= CellAddress.LAST_ROW) {
                    return number;
                }
            } catch (NumberFormatException ignored) {
                // reported below, with the row that can't be
            }
            throw damaged("has a row " + Texts.quoted(digits));
        }

        private WorkbookRefused tooManyRows() {
            return new WorkbookRefused(
                    Code.TOO_MANY_ROWS,
                    "The sheet " + Texts.quoted(name) + " has more than " + limits.rows() + " rows"
                            + (rows.isEmpty() ? "" : "; the last value before stands in row " + rows.lastKey())
                            + ". Delete the rows below the last one that counts, and save the workbook.");
        }

        private WorkbookRefused tooManyCells() {
            return new WorkbookRefused(
                    Code.TOO_MANY_CELLS, "The workbook has more than " + limits.cells() + " cells with a value.");
        }

        private WorkbookRefused damaged(String what) {
            return WorkbookRefused.damaged("the sheet " + Texts.quoted(name) + " " + what);
        }
    }

    private static boolean isTooSmallToSee(@Nullable String size) {
        return size != null
                && Numbers.parse(size)
                        .filter(number -> number.compareTo(BigDecimal.ONE) < 0)
                        .isPresent();
    }

    private static Cell.Kind kind(String type, String text) {
        if (text.isEmpty()) {
            // a formula that was calculated to an empty text is not one without a result
            return type.equals("str") ? Cell.Kind.TEXT : Cell.Kind.BLANK;
        }
        return switch (type) {
            case "n" -> Cell.Kind.NUMBER;
            case "d" -> Cell.Kind.DATE;
            case "b" -> Cell.Kind.BOOLEAN;
            case "e" -> Cell.Kind.ERROR;
            default -> Cell.Kind.TEXT;
        };
    }
}
