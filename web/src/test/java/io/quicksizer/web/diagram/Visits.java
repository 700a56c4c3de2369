package io.quicksizer.web.diagram;

import io.quicksizer.db.journal.PastVisit;
import io.quicksizer.processes.model.Step;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Builds visits: each begins when the one before has ended. */
final class Visits {
    private static final Instant BEGIN = Instant.parse("2026-03-02T08:00:00Z");

    private final List<PastVisit> visits = new ArrayList<>();
    private UUID run = UUID.randomUUID();
    private int revision = 1;

    /** A step that was left with this outcome. */
    Visits left(Step step, String outcome) {
        return add(step, outcome);
    }

    /** The forward path up to the review, which was submitted. */
    Visits submitted() {
        return left(Step.CONTEXT, "accepted")
                .left(Step.SCOPE, "accepted")
                .left(Step.SCENARIOS, "accepted")
                .left(Step.SIZING, "accepted")
                .left(Step.REVIEW, "submit");
    }

    /** A step that waits, or was taken away. */
    Visits at(Step step) {
        return add(step, null);
    }

    /** The next revision is worked on. */
    Visits nextRevision() {
        revision++;
        return this;
    }

    /** The engagement has another run of its process. */
    Visits nextRun() {
        run = UUID.randomUUID();
        return this;
    }

    List<PastVisit> list() {
        return List.copyOf(visits);
    }

    private Visits add(Step step, @Nullable String outcome) {
        Instant entered = BEGIN.plus(Duration.ofHours(visits.size()));
        visits.add(new PastVisit(
                UUID.randomUUID(),
                run,
                step.name(),
                step.elementId(),
                revision,
                entered,
                outcome == null ? null : entered.plus(Duration.ofMinutes(20)),
                outcome == null ? null : "planner",
                outcome));
        return this;
    }
}
