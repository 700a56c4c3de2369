package io.quicksizer.workers.sizing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** A collector of the problems of one input, so that a person sees all of them at once. */
final class SizingFindings {

    private final List<Problem> problems = new ArrayList<>();

    void add(Problem problem) {
        problems.add(problem);
    }

    void add(String field, ProblemCode code, Object... arguments) {
        add(Problem.of(field, code, arguments));
    }

    /** Adds the problems of {@code checked}, and returns its value if it was accepted. */
    <T> Optional<T> take(Checked<T> checked) {
        problems.addAll(checked.problems());
        return checked.accepted();
    }

    List<Problem> problems() {
        return List.copyOf(problems);
    }

    /** Returns a refusal if there are problems, and accepts {@code value} otherwise. */
    <T> Checked<T> unlessAny(Supplier<T> value) {
        return problems.isEmpty() ? Checked.accepted(value.get()) : Checked.refused(problems);
    }
}
