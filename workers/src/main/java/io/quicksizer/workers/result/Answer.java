package io.quicksizer.workers.result;

import io.quicksizer.workers.access.Refusal;
import io.quicksizer.workers.sizing.Problem;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The end of a use case.
 *
 * @param <T> what it yields when it is done
 */
public sealed interface Answer<T> {

    /** It was done. */
    record Done<T>(T value) implements Answer<T> {}

    /** The person may not do it. The refusal has been audited already. */
    record Refused<T>(Refusal refusal) implements Answer<T> {}

    /**
     * The thing does not exist, or the person may not know that it does.
     *
     * @param what the kind of thing, e.g. "engagement"
     */
    record Missing<T>(String what) implements Answer<T> {}

    /** The input breaks rules; each problem names its field. Nothing was changed. */
    record Invalid<T>(List<Problem> problems) implements Answer<T> {}

    /**
     * Somebody else was faster, or the thing is in a state that does not allow it. Nothing was changed.
     *
     * @param conflict what happened and what to do
     * @param differences the fields in which the caller's values and the stored ones differ
     */
    record Conflicting<T>(Conflict conflict, long currentVersion, List<Difference> differences) implements Answer<T> {

        /** A conflict in which no fields differ. */
        public Conflicting(Conflict conflict, long currentVersion) {
            this(conflict, currentVersion, List.of());
        }

        /** The English message. */
        public String message() {
            return conflict.message();
        }
    }

    /**
     * One field of a conflict.
     *
     * @param yours what the caller wanted to store
     * @param theirs the stored value
     */
    record Difference(String field, String yours, String theirs) {}

    /** Done with what was found, or missing. */
    static <T> Answer<T> found(Optional<T> value, String what) {
        return value.<Answer<T>>map(Done::new).orElseGet(() -> new Missing<>(what));
    }

    /** The value if it was done. */
    default Optional<T> ifDone() {
        return this instanceof Done<T>(T value) ? Optional.of(value) : Optional.empty();
    }

    /** Applies the function to what was done and passes every other end on. */
    default <R> Answer<R> map(Function<? super T, ? extends R> function) {
        return switch (this) {
            case Done<T>(T value) -> new Done<>(function.apply(value));
            case Refused<T>(Refusal refusal) -> new Refused<>(refusal);
            case Missing<T>(String what) -> new Missing<>(what);
            case Invalid<T>(List<Problem> problems) -> new Invalid<>(problems);
            case Conflicting<T>(Conflict conflict, long version, List<Difference> differences) ->
                new Conflicting<>(conflict, version, differences);
        };
    }
}
