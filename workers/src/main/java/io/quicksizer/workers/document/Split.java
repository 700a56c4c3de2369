package io.quicksizer.workers.document;

import io.quicksizer.workers.platform.ReadByTemplates;
import java.util.List;
import java.util.stream.Stream;

/**
 * Rows of a table in the portions that a page break may separate: so that a heading is never separated from the rows
 * below it, and a sum never without rows above it.
 *
 * @param head the first rows, or all of them if they are few
 * @param middle rows between which a page may end
 * @param tail the last rows, empty if the head has all
 */
@ReadByTemplates
public record Split<T>(List<T> head, List<T> middle, List<T> tail) {
    private static final int TOGETHER = 2;

    /** Every row in its order. */
    List<T> all() {
        return Stream.of(head, middle, tail).flatMap(List::stream).toList();
    }

    static <T> Split<T> of(List<T> rows) {
        int size = rows.size();
        if (size <= 2 * TOGETHER) {
            return new Split<>(List.copyOf(rows), List.of(), List.of());
        }
        return new Split<>(
                List.copyOf(rows.subList(0, TOGETHER)),
                List.copyOf(rows.subList(TOGETHER, size - TOGETHER)),
                List.copyOf(rows.subList(size - TOGETHER, size)));
    }
}
