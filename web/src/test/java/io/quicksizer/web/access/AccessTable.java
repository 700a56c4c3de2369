package io.quicksizer.web.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** The table of expected answers: one line per call and object, one column per person. */
final class AccessTable {
    private static final Path FILE = Path.of("src", "test", "resources", "access-matrix.txt");

    private AccessTable() {}

    /**
     * A line of the table.
     *
     * @param call method and pattern, as {@code GET /api/v1/engagements/{id}}
     * @param object what the call is about, or {@code -}
     * @param answers one per person, in the order of {@link Cast#PEOPLE}
     */
    record Row(String call, String object, List<String> answers) {
        String key() {
            return call + " | " + object;
        }
    }

    static List<Row> committed() {
        try (var lines = Files.lines(FILE)) {
            return lines.filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(AccessTable::row)
                    .toList();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    static void write(List<Row> rows) throws IOException {
        Files.writeString(FILE, text(rows));
    }

    /** The table as its file holds it, in columns. */
    static String text(List<Row> rows) {
        List<List<String>> cells = new ArrayList<>();
        cells.add(cells("# call", "object", Cast.titles()));
        rows.forEach(row -> cells.add(cells(row.call(), row.object(), row.answers())));
        return aligned(cells, " | ", "");
    }

    /** The table as a page of the documentation holds it. */
    static String markdown(List<Row> rows) {
        List<List<String>> cells = new ArrayList<>();
        cells.add(cells("call", "object", Cast.titles()));
        cells.add(cells.getFirst().stream().map(title -> "---").toList());
        rows.forEach(row -> cells.add(cells("`" + row.call() + "`", row.object(), row.answers())));
        return aligned(cells, " | ", "|");
    }

    private static List<String> cells(String call, String object, List<String> answers) {
        List<String> cells = new ArrayList<>(List.of(call, object));
        cells.addAll(answers);
        return cells;
    }

    private static Row row(String line) {
        List<String> cells = Arrays.stream(line.split("\\|")).map(String::strip).toList();
        return new Row(cells.get(0), cells.get(1), cells.subList(2, cells.size()));
    }

    private static String aligned(List<List<String>> rows, String between, String edge) {
        int[] widths = new int[rows.getFirst().size()];
        rows.forEach(row -> {
            for (int n = 0; n < widths.length; n++) {
                widths[n] = Math.max(widths[n], row.get(n).length());
            }
        });
        return rows.stream()
                .map(row -> {
                    List<String> padded = new ArrayList<>();
                    for (int n = 0; n < widths.length; n++) {
                        padded.add(
                                row.get(n) + " ".repeat(widths[n] - row.get(n).length()));
                    }
                    String line = String.join(between, padded);
                    return edge.isEmpty() ? line.stripTrailing() : edge + " " + line + " " + edge;
                })
                .collect(Collectors.joining("\n", "", "\n"));
    }
}
