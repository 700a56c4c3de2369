package io.quicksizer.workers.sizing;

import java.util.List;
import java.util.stream.Collectors;

/** Thrown where a refusal is a programming error, because the value had to be right already. */
final class RefusedException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    RefusedException(List<Problem> problems) {
        super(problems.stream()
                .map(problem -> problem.field() + ": " + problem.message())
                .collect(Collectors.joining("; ")));
        this.problems = List.copyOf(problems);
    }

    /** Every reason for the refusal; never empty. */
    public List<Problem> problems() {
        return problems;
    }
}
