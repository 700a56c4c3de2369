package io.quicksizer.workers.sizing;

import java.util.List;
import java.util.stream.Collectors;

/** Thrown if a value is refused that must have been validated before, which is a programming error. */
final class RefusedException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    RefusedException(List<Problem> problems) {
        super(problems.stream()
                .map(problem -> problem.field() + ": " + problem.message())
                .collect(Collectors.joining("; ")));
        this.problems = List.copyOf(problems);
    }

    /** Returns the reasons for the refusal; never empty. */
    public List<Problem> problems() {
        return problems;
    }
}
