package io.quicksizer.workers.document;

import io.quicksizer.workers.sizing.PlainFigure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/** Collects records of one width and writes them as RFC 4180 in UTF-8 with a byte order mark. */
final class CsvTable {
    static final CSVFormat FORMAT = CSVFormat.RFC4180;

    /** The format of a spreadsheet in whose language a comma separates decimals. */
    static final CSVFormat SEMICOLONS = FORMAT.builder().setDelimiter(';').get();

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final int columns;
    private final List<List<String>> records = new ArrayList<>();

    CsvTable(int columns) {
        this.columns = columns;
    }

    /** A record of a block; the kind says whether it is a heading, data or a sum. */
    void record(String block, String kind, List<Cell> cells) {
        List<Cell> all = new ArrayList<>(List.of(Cell.text(block), Cell.text(kind)));
        all.addAll(cells);
        add(all);
    }

    void data(String block, List<Cell> cells) {
        record(block, "data", cells);
    }

    void heading(String block, List<String> words) {
        record(block, "heading", words.stream().map(Cell::text).toList());
    }

    /** An empty record between two blocks. */
    void separate() {
        add(List.of());
    }

    private void add(List<Cell> cells) {
        if (cells.size() > columns) {
            throw new IllegalArgumentException(cells.size() + " cells in a table of " + columns + " columns");
        }
        List<String> values = new ArrayList<>(cells.stream().map(Cell::value).toList());
        while (values.size() < columns) {
            values.add("");
        }
        records.add(values);
    }

    byte[] bytes() {
        StringBuilder out = new StringBuilder().append(BYTE_ORDER_MARK);
        try (CSVPrinter printer = new CSVPrinter(out, FORMAT)) {
            printer.printRecords(records);
        } catch (IOException e) {
            throw new UncheckedIOException("writing CSV to memory failed", e);
        }
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    /**
     * A value as it is written to the file.
     *
     * @param value already safe
     */
    record Cell(String value) {

        /** Free text, made harmless. */
        static Cell text(String text) {
            return new Cell(CsvText.harmless(text));
        }

        /** A number, with a point and no grouping in every language, trailing zeros cut; null is an empty cell. */
        static Cell number(@Nullable BigDecimal number) {
            return new Cell(number == null ? "" : PlainFigure.text(number));
        }

        static Cell number(int number) {
            return new Cell(Integer.toString(number));
        }
    }
}
