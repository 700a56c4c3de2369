package io.quicksizer.workers.policy;

import io.quicksizer.workers.sizing.MessageCode;
import io.quicksizer.workers.sizing.Problem;
import java.util.ArrayList;
import java.util.List;

/** Collector of the problems of an entry, in the order in which they are found. */
final class PolicyProblems {
    private final List<Problem> found = new ArrayList<>();

    void add(String field, MessageCode code, Object... arguments) {
        found.add(Problem.of(field, code, arguments));
    }

    List<Problem> found() {
        return List.copyOf(found);
    }
}
