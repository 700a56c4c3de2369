package io.quicksizer.workers.wizard.entry;

import io.quicksizer.processes.model.Step;
import io.quicksizer.workers.sizing.Size;
import java.util.List;
import java.util.Optional;

/**
 * An entry of the step Sizing.
 *
 * @param lines one for each chosen line item
 */
public record SizingEntry(Intent intent, Input<List<Line>> lines) implements StepEntry {
    /** Name of the field. */
    public static final String LINES = "lines";

    /** Name of a line's field. */
    public static final String KEY = "key";

    /** Name of a line's field. */
    public static final String SIZE = "size";

    /** Name of a line's field. */
    public static final String DEFERRED = "deferred";

    /**
     * A line item with its size.
     *
     * @param size name or label of a size
     * @param deferred whether it is kept for later; what an entry does not mention stays as it is
     */
    public record Line(Input<String> key, Input<String> size, Input<Boolean> deferred) {

        /** A line that says nothing about being deferred. */
        public Line(Input<String> key, Input<String> size) {
            this(key, size, Input.absent());
        }

        private static Line read(JsonFields row) {
            return new Line(row.text(KEY), row.text(SIZE), row.flag(DEFERRED));
        }

        private void write(EntryValues row) {
            row.text(KEY, key);
            row.text(SIZE, size);
            row.flag(DEFERRED, deferred);
        }

        /** A line item at a size. */
        public static Line of(String lineItem, Size size) {
            return new Line(Input.of(lineItem), Input.of(size.name()));
        }

        /** The line item's key; empty text if there is none. */
        public String lineItem() {
            return EntryTexts.key(key);
        }
    }

    @Override
    public Step step() {
        return Step.SIZING;
    }

    @Override
    public SizingEntry with(Intent other) {
        return new SizingEntry(other, lines);
    }

    static SizingEntry read(JsonFields fields) {
        return new SizingEntry(Intent.NONE, fields.rows(LINES, Line::read));
    }

    @Override
    public void write(EntryValues values) {
        values.rows(LINES, lines, Line::write);
    }

    /** Every line. */
    public List<Line> rows() {
        return EntryTexts.rows(lines);
    }

    /** The size that the entry gives a line item; empty if it gives none. */
    public Optional<Size> size(String lineItem) {
        return rows().stream()
                .filter(line -> line.lineItem().equals(lineItem))
                .findFirst()
                .flatMap(line -> line.size().value())
                .flatMap(typed -> Size.check(SIZE, typed).accepted());
    }

    /** Returns whether the entry defers a line item; empty if it says nothing about it. */
    public Optional<Boolean> deferred(String lineItem) {
        return rows().stream()
                .filter(line -> line.lineItem().equals(lineItem))
                .findFirst()
                .flatMap(line -> line.deferred().value());
    }

    @Override
    public Optional<String> subject(String table, int row) {
        return table.equals(LINES) ? EntryTexts.row(lines, row).map(Line::lineItem) : Optional.empty();
    }
}
