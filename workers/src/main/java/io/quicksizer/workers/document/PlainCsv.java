package io.quicksizer.workers.document;

import io.quicksizer.workers.document.CsvTable.Cell;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/** One plain table as a file: a heading and rows, in the format and with the precautions of {@link CsvProposal}. */
public final class PlainCsv {
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private PlainCsv() {}

    /**
     * The file.
     *
     * @param headings free text
     * @param rows a {@link BigDecimal} or an {@link Integer} is a number, null an empty cell, anything else free text
     */
    public static byte[] of(List<String> headings, List<List<? extends @Nullable Object>> rows) {
        StringBuilder out = new StringBuilder().append(BYTE_ORDER_MARK);
        try (CSVPrinter printer = new CSVPrinter(out, CsvTable.FORMAT)) {
            printer.printRecords(Stream.concat(Stream.of(headings), rows.stream())
                    .map(row -> row.stream().map(PlainCsv::cell).toList()));
        } catch (IOException impossible) {
            throw new UncheckedIOException("writing CSV to memory failed", impossible);
        }
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Returns a value as it stands in the file. */
    public static String cell(@Nullable Object value) {
        Cell cell =
                switch (value) {
                    case null -> Cell.number(null);
                    case BigDecimal number -> Cell.number(number);
                    case Integer number -> Cell.number(number);
                    default -> Cell.text(value.toString());
                };
        return cell.value();
    }
}
