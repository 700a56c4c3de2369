package io.quicksizer.workers.document;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;

/**
 * A proposal's CSV for a spreadsheet that expects a semicolon between cells and a comma before decimals. Only cells
 * that hold figures change; texts stay to the letter.
 */
public final class CsvDialect {
    private static final Pattern DECIMAL = Pattern.compile("-?\\d+\\.\\d+");
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    /** First column of figures by block; in {@code services} the only one. */
    private static final Map<String, Integer> FIGURES_FROM =
            Map.of("scenarios", 5, "services", 6, "totals", 3, "alternatives", 5, "deferred", 6);

    private static final String METADATA = "metadata";
    private static final int FIRST_VALUE = 3;

    private CsvDialect() {}

    /** The records of a file that {@link CsvProposal} made, as such a spreadsheet reads them. */
    public static byte[] withDecimalComma(byte[] file) {
        String text = new String(file, StandardCharsets.UTF_8);
        StringBuilder out = new StringBuilder().append(BYTE_ORDER_MARK);
        try (CSVParser parser = CsvTable.FORMAT.parse(new StringReader(text.substring(1)));
                CSVPrinter printer = new CSVPrinter(out, CsvTable.SEMICOLONS)) {
            List<CSVRecord> records = parser.getRecords();
            for (int at = 0; at < records.size(); at++) {
                printer.printRecord(cells(records.get(at), isSpread(records, at)));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException("converting CSV in memory failed", impossible);
        }
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> cells(CSVRecord record, boolean spread) {
        List<String> cells = new ArrayList<>();
        for (int column = 0; column < record.size(); column++) {
            String cell = record.get(column);
            boolean figure =
                    isFigure(record, column, spread) && DECIMAL.matcher(cell).matches();
            cells.add(figure ? cell.replace('.', ',') : cell);
        }
        return cells;
    }

    private static boolean isFigure(CSVRecord record, int column, boolean spread) {
        String block = record.get(0);
        if (block.equals(METADATA)) {
            return spread && column >= FIRST_VALUE;
        }
        Integer from = FIGURES_FROM.get(block);
        return from != null && (block.equals("services") ? column == from : column >= from);
    }

    /** The spread is the last record of the metadata. */
    private static boolean isSpread(List<CSVRecord> records, int at) {
        return records.get(at).get(0).equals(METADATA)
                && (at + 1 == records.size() || !records.get(at + 1).get(0).equals(METADATA));
    }
}
