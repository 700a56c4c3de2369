package io.quicksizer.web.wizard;

import java.util.ArrayList;
import java.util.List;

/** Cells pasted from a spreadsheet: one row per line, with service, days and note separated by tabs. */
final class PastedBlock {
    /** Maximum number of rows; more would be too many for one page. */
    static final int MOST_ROWS = 200;

    private final String text;
    private final List<List<String>> rows = new ArrayList<>();
    private List<String> cells = new ArrayList<>();
    private final StringBuilder cell = new StringBuilder();
    private boolean quoted;

    private PastedBlock(String text) {
        this.text = text;
    }

    /**
     * A row.
     *
     * @param days as typed; may be empty
     * @param note may be empty
     */
    record Row(String service, String days, String note) {
        private static Row of(List<String> cells) {
            return new Row(cell(cells, 0), cell(cells, 1), cell(cells, 2));
        }

        private static String cell(List<String> cells, int at) {
            return at < cells.size() ? cells.get(at).strip() : "";
        }

        /** Returns whether this is a header row: the cell for days has text without a digit. */
        private boolean isHeading() {
            return !days.isEmpty() && days.chars().noneMatch(Character::isDigit);
        }
    }

    /** Returns the rows that name a service, without the header row; at most 200. */
    static List<Row> rows(String text) {
        List<Row> rows = new PastedBlock(text.replace("\r\n", "\n").replace('\r', '\n'))
                .read().stream()
                        .map(Row::of)
                        .filter(row -> !row.service().isEmpty())
                        .toList();
        boolean headed = rows.size() > 1 && rows.getFirst().isHeading();
        return rows.stream().skip(headed ? 1 : 0).limit(MOST_ROWS).toList();
    }

    private List<List<String>> read() {
        for (int at = 0; at < text.length(); at++) {
            char next = text.charAt(at);
            if (quoted) {
                at = inQuotes(next, at);
            } else if (next == '"' && cell.isEmpty()) {
                quoted = true;
            } else if (next == '\t') {
                endCell();
            } else if (next == '\n') {
                endRow();
            } else {
                cell.append(next);
            }
        }
        endRow();
        return rows;
    }

    /**
     * Reads a character of a quoted cell, which may contain line breaks and doubled quotation marks; returns the index
     * of the last character read.
     */
    private int inQuotes(char next, int at) {
        boolean doubled = next == '"' && at + 1 < text.length() && text.charAt(at + 1) == '"';
        if (next == '"' && !doubled) {
            quoted = false;
        } else {
            cell.append(next == '\n' ? ' ' : next);
        }
        return doubled ? at + 1 : at;
    }

    private void endCell() {
        cells.add(cell.toString());
        cell.setLength(0);
    }

    private void endRow() {
        endCell();
        rows.add(cells);
        cells = new ArrayList<>();
    }
}
