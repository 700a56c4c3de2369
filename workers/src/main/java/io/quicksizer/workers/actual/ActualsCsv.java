package io.quicksizer.workers.actual;

import io.quicksizer.workers.document.DecimalSeparator;
import io.quicksizer.workers.document.PlainCsv;
import io.quicksizer.workers.sizing.Problem;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * CSV file of days really spent: columns {@code line-item} with the key or the name, {@code days} and, if wanted,
 * {@code note}, with commas, semicolons or tabs between them. Other columns are ignored.
 */
final class ActualsCsv {
    private static final int MOST_ROWS = 2_000;
    private static final String LINE_ITEM = "line-item";
    private static final String DAYS = "days";
    private static final String NOTE = "note";

    private ActualsCsv() {}

    /**
     * The content of a file.
     *
     * @param entries its rows; empty if there is a problem
     * @param notes whether it has a column with notes
     * @param problems why it can't be read
     */
    record Content(List<ActualEntry> entries, boolean notes, List<Problem> problems) {
        static Content wrong(ActualProblem why, Object... arguments) {
            return new Content(List.of(), false, List.of(Problem.of("file", why, arguments)));
        }
    }

    /** Writes the line items with the stored days and notes, in a form that can be completed and imported. */
    static byte[] write(List<ActualsView.Row> rows, DecimalSeparator separator) {
        List<List<? extends @Nullable Object>> cells = new ArrayList<>();
        rows.forEach(row ->
                cells.add(Arrays.asList(row.key(), row.name(), row.size(), row.estimated(), row.actual(), row.note())));
        return PlainCsv.of(List.of(LINE_ITEM, "name", "size", "estimated", DAYS, NOTE), cells, separator);
    }

    static Content read(String text) {
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(delimiter(text))
                .setHeader()
                .setSkipHeaderRecord(true)
                .setIgnoreSurroundingSpaces(true)
                .setIgnoreEmptyLines(true)
                .setIgnoreHeaderCase(true)
                .get();
        try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
            Map<String, Integer> columns = parser.getHeaderMap();
            if (columns == null || !columns.containsKey(LINE_ITEM) || !columns.containsKey(DAYS)) {
                return Content.wrong(ActualProblem.ACTUALS_FILE_UNREADABLE);
            }
            List<ActualEntry> entries = new ArrayList<>();
            for (CSVRecord row : parser) {
                entries.add(entry(row));
                if (entries.size() > MOST_ROWS) {
                    return Content.wrong(ActualProblem.ACTUALS_FILE_UNREADABLE);
                }
            }
            return entries.isEmpty()
                    ? Content.wrong(ActualProblem.ACTUALS_FILE_EMPTY)
                    : new Content(List.copyOf(entries), columns.containsKey(NOTE), List.of());
        } catch (IOException | UncheckedIOException | IllegalArgumentException | IllegalStateException malformed) {
            return Content.wrong(ActualProblem.ACTUALS_FILE_UNREADABLE);
        }
    }

    /** Spreadsheet programs separate cells by tabs in files that they save as Unicode text. */
    private static char delimiter(String text) {
        String head = text.lines().findFirst().orElse("");
        if (head.contains(";")) {
            return ';';
        }
        return head.contains("\t") ? '\t' : ',';
    }

    private static ActualEntry entry(CSVRecord row) {
        return new ActualEntry(cell(row, LINE_ITEM), cell(row, DAYS), cell(row, NOTE), null);
    }

    private static String cell(CSVRecord row, String column) {
        return row.isMapped(column) && row.isSet(column) ? row.get(column).strip() : "";
    }
}
