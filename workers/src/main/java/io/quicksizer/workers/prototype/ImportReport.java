package io.quicksizer.workers.prototype;

import io.quicksizer.workers.document.PlainCsv;
import io.quicksizer.workers.sizing.PlainFigure;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The outcome of a run.
 *
 * @param people numbers of people
 * @param rows one row for each engagement of the prototype
 * @param notes values that were not imported, or were changed
 */
record ImportReport(People people, List<Row> rows, List<ImportNote> notes) {

    ImportReport {
        rows = List.copyOf(rows);
        notes = List.copyOf(notes);
    }

    /**
     * The people of the prototype.
     *
     * @param created those who became known by the import
     * @param known those who were known before
     * @param refused those without a usable e-mail address
     */
    record People(int created, int known, int refused) {}

    /** Result for an engagement. */
    enum Fate {
        NEW,
        KNOWN,
        REFUSED
    }

    /**
     * An engagement of the prototype.
     *
     * @param before total days in the prototype
     * @param after total days as stored here; 0 if it was refused
     */
    record Row(String prototypeId, String name, String owner, Fate fate, BigDecimal before, BigDecimal after) {
        BigDecimal difference() {
            return after.subtract(before);
        }
    }

    long count(Fate fate) {
        return rows.stream().filter(row -> row.fate() == fate).count();
    }

    /** Returns the total days, in the prototype, of the engagements imported by this run. */
    BigDecimal before() {
        return sum(Row::before);
    }

    /** Returns the total days, after the import, of the engagements imported by this run. */
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

    /** Returns the summary for the console: a line about people and one about engagements. */
    String summary() {
        return """
                People: %d new, %d known, %d refused.
                Engagements: %d new, %d known, %d refused, %d problems. Days before %s, after %s, difference %s.""".formatted(
                        people.created(),
                        people.known(),
                        people.refused(),
                        count(Fate.NEW),
                        count(Fate.KNOWN),
                        count(Fate.REFUSED),
                        notes.size(),
                        PlainFigure.text(before()),
                        PlainFigure.text(after()),
                        PlainFigure.text(after().subtract(before())));
    }
}
