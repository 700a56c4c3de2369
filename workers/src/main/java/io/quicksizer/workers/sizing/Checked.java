package io.quicksizer.workers.sizing;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The result of a check: an accepted value, or the problems for which the input is refused.
 *
 * @param <T> type of the accepted value
 */
public sealed interface Checked<T> {

    /** The input is valid. */
    record Accepted<T>(T value) implements Checked<T> {}

    /** The input is invalid; {@code problems} contains every reason and is never empty. */
    record Refused<T>(List<Problem> problems) implements Checked<T> {

        public Refused {
            problems = List.copyOf(problems);
            if (problems.isEmpty()) {
                throw new IllegalArgumentException("A refusal needs at least one problem");
            }
        }
    }

    static <T> Checked<T> accepted(T value) {
        return new Accepted<>(value);
    }

    static <T> Checked<T> refused(Problem problem) {
        return new Refused<>(List.of(problem));
    }

    /** Returns a refusal with {@code problems}, which must not be empty. */
    static <T> Checked<T> refused(List<Problem> problems) {
        return new Refused<>(problems);
    }

    /** Returns the reasons for the refusal; empty if accepted. */
    default List<Problem> problems() {
        return this instanceof Refused<T> refused ? refused.problems() : List.of();
    }

    /** Returns the accepted value; empty if refused. */
    default Optional<T> accepted() {
        return this instanceof Accepted<T> accepted ? Optional.of(accepted.value()) : Optional.empty();
    }

    default boolean isAccepted() {
        return this instanceof Accepted;
    }

    default <U> Checked<U> map(Function<T, U> next) {
        return flatMap(value -> accepted(next.apply(value)));
    }

    default <U> Checked<U> flatMap(Function<T, Checked<U>> next) {
        return switch (this) {
            case Accepted<T> accepted -> next.apply(accepted.value());
            case Refused<T> refused -> refused(refused.problems());
        };
    }

    /** Returns the accepted value; throws {@link RefusedException} with the problems if there are any. */
    default T orThrow() {
        return switch (this) {
            case Accepted<T> accepted -> accepted.value();
            case Refused<T> refused -> throw new RefusedException(refused.problems());
        };
    }
}
