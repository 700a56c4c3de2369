package io.quicksizer.ops.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import io.quicksizer.ops.journey.SampleEngagement;
import io.quicksizer.ops.stack.LiveStack;
import io.quicksizer.ops.testing.Database;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;

/**
 * Engagements that are opened before a fault and whose first step is submitted while it lasts. What the portal accepted
 * is compared with the record afterwards.
 */
final class Submissions {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final int ACCEPTED = 202;

    private final List<SampleEngagement> people = new ArrayList<>();
    private final List<Integer> answers = new ArrayList<>();

    /** Opens engagements that wait for their first step. */
    Submissions(String portal, String name, int number) {
        for (int person = 0; person < number; person++) {
            people.add(SampleEngagement.opened(portal, "%s %d".formatted(name, person)));
        }
        people.forEach(SampleEngagement::rememberVersion);
    }

    /** Submits the first step of each; returns the statuses of the responses. */
    List<Integer> submit() {
        people.forEach(person -> answers.add(person.tryContext()));
        return List.copyOf(answers);
    }

    /** Checks that every accepted submission has moved its engagement on, and that nothing exists twice. */
    void compare(LiveStack stack) {
        Awaitility.await("what was accepted has happened")
                .atMost(PATIENCE)
                .ignoreExceptions()
                .untilAsserted(() -> {
                    try (var database = new Database(stack.databaseAddress())) {
                        for (int person = 0; person < people.size(); person++) {
                            compare(database, people.get(person).id(), answers.get(person) == ACCEPTED);
                        }
                    }
                });
    }

    private static void compare(Database database, UUID id, boolean accepted) {
        long entries = database.number(
                "select count(*) from step_submission where engagement_id = ? and step = 'CONTEXT'", id);
        long next = database.number(
                "select count(*) from step_event where engagement_id = ? and step = 'SCOPE' and kind = 'ENTERED'", id);
        long waiting = database.number(
                "select count(*) from outbox_message where aggregate_id = ? and delivered_at is null and abandoned_at is null",
                id);
        long instances = database.number(
                "select count(*) from process_run where engagement_id = ? and ended_at is null and instance_key is not null",
                id);
        assertThat(entries).as("entries of %s", id).isBetween(accepted ? 1L : 0L, 1L);
        assertThat(next).as("next steps of %s", id).isEqualTo(entries);
        assertThat(waiting).as("messages of %s", id).isZero();
        assertThat(instances).as("leading instances of %s", id).isOne();
    }

    /** Returns how many were accepted, for the table. */
    String accepted() {
        return "%d of %d"
                .formatted(answers.stream().filter(answer -> answer == ACCEPTED).count(), people.size());
    }
}
