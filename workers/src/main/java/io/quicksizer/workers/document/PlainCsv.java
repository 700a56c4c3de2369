package io.quicksizer.workers.document;

import io.quicksizer.workers.document.CsvTable.Cell;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/** One plain table as a file: a heading and rows, in the format and with the precautions of {@link CsvProposal}. */
public final class PlainCsv {
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private PlainCsv() {}

    /** The file with commas between cells and decimal points. */
    public static byte[] of(List<String> headings, List<List<? extends @Nullable Object>> rows) {
        return of(headings, rows, DecimalSeparator.POINT);
    }

    /**
     * The file as a spreadsheet with the given separator expects it: with a decimal comma, semicolons separate the
     * cells.
     *
     * @param headings free text
     * @param rows a {@link BigDecimal} or an {@link Integer} is a number, null an empty cell, anything else free text
     */
    public static byte[] of(
            List<String> headings, List<List<? extends @Nullable Object>> rows, DecimalSeparator separator) {
        StringBuilder out = new StringBuilder().append(BYTE_ORDER_MARK);
        CSVFormat format = separator == DecimalSeparator.COMMA ? CsvTable.SEMICOLONS : CsvTable.FORMAT;
        try (CSVPrinter printer = new CSVPrinter(out, format)) {
            printer.printRecords(Stream.concat(Stream.of(headings), rows.stream())
                    .map(row ->
                            row.stream().map(value -> cell(value, separator)).toList()));
        } catch (IOException impossible) {
            throw new UncheckedIOException("writing CSV to memory failed", impossible);
        }
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Returns a value as it is written to a file with decimal points. */
    public static String cell(@Nullable Object value) {
        return cell(value, DecimalSeparator.POINT);
    }

    private static String cell(@Nullable Object value, DecimalSeparator separator) {
        return switch (value) {
            case null -> "";
            case BigDecimal number -> decimal(Cell.number(number).value(), separator);
            case Integer number -> Cell.number(number).value();
            default -> Cell.text(value.toString()).value();
        };
    }

    private static String decimal(String number, DecimalSeparator separator) {
        return separator == DecimalSeparator.COMMA ? number.replace('.', ',') : number;
    }
}
