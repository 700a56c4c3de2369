package io.quicksizer.workers.prototype;

import io.quicksizer.workers.document.PlainCsv;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The outcome of a run.
 *
 * @param rows one for each engagement of the prototype
 * @param notes what was not taken, or not as it was
 */
record ImportReport(List<Row> rows, List<ImportNote> notes) {

    ImportReport {
        rows = List.copyOf(rows);
        notes = List.copyOf(notes);
    }

    /** What became of an engagement. */
    enum Fate {
        NEW,
        KNOWN,
        REFUSED
    }

    /**
     * An engagement of the prototype.
     *
     * @param before total days there
     * @param after total days here; 0 for one that was refused
     */
    record Row(String prototypeId, String name, String owner, Fate fate, BigDecimal before, BigDecimal after) {
        BigDecimal difference() {
            return after.subtract(before);
        }
    }

    long count(Fate fate) {
        return rows.stream().filter(row -> row.fate() == fate).count();
    }

    /** Sum over what was brought over by this run. */
    BigDecimal before() {
        return sum(Row::before);
    }

    /** Sum over what was brought over by this run. */
    BigDecimal after() {
        return sum(Row::after);
    }

    private BigDecimal sum(java.util.function.Function<Row, BigDecimal> figure) {
        return rows.stream().filter(row -> row.fate() == Fate.NEW).map(figure).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    byte[] engagementsCsv() {
        List<List<? extends @Nullable Object>> cells = new ArrayList<>();
        rows.forEach(row -> cells.add(List.of(
                row.prototypeId(), row.name(), row.owner(), row.fate(), row.before(), row.after(), row.difference())));
        return PlainCsv.of(
                List.of("prototype id", "name", "owner", "outcome", "days before", "days after", "difference"), cells);
    }

    byte[] problemsCsv() {
        List<List<? extends @Nullable Object>> cells = new ArrayList<>();
        notes.forEach(note -> cells.add(List.of(note.table(), note.id(), note.engagement(), note.message())));
        return PlainCsv.of(List.of("table", "id", "engagement", "problem"), cells);
    }

    /** The last line on the screen. */
    String summary() {
        return "%d new, %d known, %d refused, %d problems. Days before %s, after %s, difference %s."
                .formatted(
                        count(Fate.NEW),
                        count(Fate.KNOWN),
                        count(Fate.REFUSED),
                        notes.size(),
                        TypedFigure.shown(before()),
                        TypedFigure.shown(after()),
                        TypedFigure.shown(after().subtract(before())));
    }
}
