package io.quicksizer.ops.chaos;

import java.util.List;
import java.util.stream.Stream;

/** All trials of {@code ops/chaos}, in execution order. */
final class Trials {
    private Trials() {}

    static List<Trial> all() {
        return Stream.of(new Scenarios().all(), new Alarms().all(), List.of(new DeadlinePassed()))
                .<Trial>flatMap(List::stream)
                .toList();
    }
}
