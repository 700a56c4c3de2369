package io.quicksizer.workers.catalogue.workbook;

import java.util.Optional;
import java.util.function.Function;

/**
 * The result of reading a workbook, or of copying one.
 *
 * @param <T> type of the value if the file is accepted
 */
public sealed interface WorkbookOutcome<T> {

    /** The file was accepted. */
    record Accepted<T>(T value) implements WorkbookOutcome<T> {}

    /** The file was refused. */
    record Refused<T>(WorkbookRefusal refusal) implements WorkbookOutcome<T> {}

    /** Returns the value if the file was accepted. */
    default Optional<T> accepted() {
        return this instanceof Accepted<T>(T value) ? Optional.of(value) : Optional.empty();
    }

    /** Applies the function to the value if the file was accepted; a refusal stays the same. */
    default <R> WorkbookOutcome<R> map(Function<? super T, ? extends R> function) {
        return flatMap(value -> new Accepted<>(function.apply(value)));
    }

    /** Applies a function that may refuse the file itself. */
    default <R> WorkbookOutcome<R> flatMap(Function<? super T, WorkbookOutcome<R>> function) {
        return switch (this) {
            case Accepted<T>(T value) -> function.apply(value);
            case Refused<T>(WorkbookRefusal refusal) -> new Refused<>(refusal);
        };
    }
}
