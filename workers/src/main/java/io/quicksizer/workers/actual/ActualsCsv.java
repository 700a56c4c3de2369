package io.quicksizer.workers.actual;

import io.quicksizer.workers.sizing.Problem;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Reads a CSV file of days really spent: columns {@code line-item}, {@code days} and, if wanted, {@code note}, with
 * commas or semicolons between them.
 */
final class ActualsCsv {
    private static final int MOST_ROWS = 2_000;

    private ActualsCsv() {}

    /**
     * The content of a file.
     *
     * @param entries its rows; empty if there is a problem
     * @param problems why it can't be read
     */
    record Content(List<ActualEntry> entries, List<Problem> problems) {
        static Content wrong(ActualProblem why, Object... arguments) {
            return new Content(List.of(), List.of(Problem.of("file", why, arguments)));
        }
    }

    static Content read(String text) {
        String bare = text.startsWith("\uFEFF") ? text.substring(1) : text;
        String head = bare.lines().findFirst().orElse("");
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(head.contains(";") ? ';' : ',')
                .setHeader()
                .setSkipHeaderRecord(true)
                .setIgnoreSurroundingSpaces(true)
                .setIgnoreEmptyLines(true)
                .setIgnoreHeaderCase(true)
                .get();
        try (CSVParser parser = CSVParser.parse(new StringReader(bare), format)) {
            Map<String, Integer> columns = parser.getHeaderMap();
            if (columns == null || !columns.containsKey("line-item") || !columns.containsKey("days")) {
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
                    : new Content(List.copyOf(entries), List.of());
        } catch (IOException | UncheckedIOException | IllegalArgumentException | IllegalStateException malformed) {
            return Content.wrong(ActualProblem.ACTUALS_FILE_UNREADABLE);
        }
    }

    private static ActualEntry entry(CSVRecord row) {
        return new ActualEntry(cell(row, "line-item"), cell(row, "days"), cell(row, "note"), null);
    }

    private static String cell(CSVRecord row, String column) {
        return row.isMapped(column) && row.isSet(column) ? row.get(column).strip() : "";
    }
}
