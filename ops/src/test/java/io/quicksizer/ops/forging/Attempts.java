package io.quicksizer.ops.forging;

import java.util.List;
import java.util.stream.Stream;

/** The attempts of the suite. */
final class Attempts {

    private Attempts() {}

    static List<Attempt> all() {
        return Stream.of(
                        TaskAttempts.all(),
                        FieldAttempts.all(),
                        VariableAttempts.all(),
                        StartAttempts.all(),
                        MessageAttempts.all(),
                        InstanceAttempts.all(),
                        OfferAttempts.all(),
                        UndoneAttempts.all(),
                        LinkAttempts.all(),
                        TokenAttempts.all(),
                        TriageAttempts.all())
                .flatMap(all -> all)
                .toList();
    }
}
