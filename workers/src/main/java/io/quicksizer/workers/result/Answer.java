package io.quicksizer.workers.result;

import io.quicksizer.workers.access.Refusal;
import io.quicksizer.workers.sizing.Problem;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The result of a use case.
 *
 * @param <T> type of the value if it succeeds
 */
public sealed interface Answer<T> {

    /** The use case succeeded. */
    record Done<T>(T value) implements Answer<T> {}

    /** The person is not allowed to do it. The refusal has been audited already. */
    record Refused<T>(Refusal refusal) implements Answer<T> {}

    /**
     * The object does not exist, or the person is not allowed to know that it does.
     *
     * @param what kind of the object, for example "engagement"
     */
    record Missing<T>(String what) implements Answer<T> {}

    /** The input violates rules; each problem names its field. Nothing was changed. */
    record Invalid<T>(List<Problem> problems) implements Answer<T> {}

    /**
     * The object was changed concurrently, or its state does not allow the use case. Nothing was changed.
     *
     * @param conflict what happened and what the person can do
     * @param differences the fields in which the caller's values and the stored ones differ
     */
    record Conflicting<T>(Conflict conflict, long currentVersion, List<Difference> differences) implements Answer<T> {

        /** Creates a conflict without differing fields. */
        public Conflicting(Conflict conflict, long currentVersion) {
            this(conflict, currentVersion, List.of());
        }

        /** Returns the English message. */
        public String message() {
            return conflict.message();
        }
    }

    /**
     * A field of a conflict.
     *
     * @param yours the value that the caller wanted to store
     * @param theirs the stored value
     */
    record Difference(String field, String yours, String theirs) {}

    /** Returns {@link Done} with the value, or {@link Missing} if it is empty. */
    static <T> Answer<T> found(Optional<T> value, String what) {
        return value.<Answer<T>>map(Done::new).orElseGet(() -> new Missing<>(what));
    }

    /** Returns the value if the use case succeeded. */
    default Optional<T> ifDone() {
        return this instanceof Done<T>(T value) ? Optional.of(value) : Optional.empty();
    }

    /** Names the newer change in a conflict that is about one and does not name it yet. */
    default Answer<T> named(Supplier<Optional<ChangedBy>> newer) {
        return this instanceof Conflicting<T>(Conflict conflict, long version, List<Difference> differences)
                ? new Conflicting<>(conflict.named(newer), version, differences)
                : this;
    }

    /** Applies the function to the value if the use case succeeded; every other result stays the same. */
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
