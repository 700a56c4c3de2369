package io.quicksizer.ops.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import io.quicksizer.ops.journey.SampleEngagement;
import io.quicksizer.ops.stack.LiveStack;
import io.quicksizer.ops.stack.Part;
import io.quicksizer.ops.stack.Port;
import io.quicksizer.ops.testing.Database;
import io.quicksizer.ops.testing.Operator;
import java.time.Duration;
import java.util.Locale;
import java.util.UUID;
import org.awaitility.Awaitility;

/**
 * A trial in which engine and workers are stopped while a sign-off is pending and start three weeks later, when
 * reminder and time limit have passed. Each is handled once, even if both are killed again at that moment, and the
 * engagement is completed up to its documents. Must be the last trial: the two parts keep their future clock, because
 * jobs activated there are due in the future.
 */
final class DeadlinePassed implements Trial {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final String LATER = "+21d";

    @Override
    public String name() {
        return "deadline-passed-while-the-engine-is-away";
    }

    @Override
    public String runbook() {
        return "engine-away";
    }

    @Override
    public String run(LiveStack stack) throws Exception {
        var engagement = SampleEngagement.waitingForSignOff(stack.ports().http(Port.WEB), name());
        stack.kill(Part.WORKERS);
        stack.kill(Part.ENGINE);
        new Operator(stack).check(runbook());
        long began = System.nanoTime();
        Clocks.move(stack, LATER, Part.ENGINE, Part.WORKERS);
        long whole = System.nanoTime();
        try (var database = new Database(stack.databaseAddress())) {
            var revision = engagement.revision();
            Awaitility.await("the time limit is acted on")
                    .atMost(PATIENCE)
                    .until(() -> entries(database, revision, "approval.escalate") >= 1);
            double seconds = (System.nanoTime() - whole) / 1e9;
            Clocks.move(stack, LATER, Part.WORKERS, Part.ENGINE);
            engagement.approve();
            engagement.awaitDocuments();
            assertThat(entries(database, revision, "approval.escalate"))
                    .as("escalations")
                    .isOne();
            assertThat(entries(database, revision, "approval.remind"))
                    .as("reminders")
                    .isLessThanOrEqualTo(1);
            return String.format(
                    Locale.ROOT,
                    "| %s | 1 of 1 | %.1f s | %.1f s | [%s](../docs/runbooks/%s.md) |",
                    name(),
                    (whole - began) / 1e9,
                    seconds,
                    runbook(),
                    runbook());
        }
    }

    private static long entries(Database database, UUID revision, String action) {
        return database.number(
                "select count(*) from audit_entry where subject_id = ?::text and outcome = 'DONE' and action = '"
                        + action + "'",
                revision);
    }
}
