package io.quicksizer.ops.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import io.quicksizer.ops.testing.Database;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;

/** Comparison of the database with what was accepted, after everything was delivered. */
final class Verification {
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Database database;
    private final Journal journal;

    Verification(Database database, Journal journal) {
        this.database = database;
        this.journal = journal;
    }

    void verify() {
        assertThat(engagements("<>"))
                .as("engagements that were accepted, and no others")
                .isEqualTo(journal.opened());
        assertThat(engagements("="))
                .as("engagements opened in a page; the answer of a killed portal is lost")
                .isNotEmpty()
                .containsAll(journal.openedInPages());
        Awaitility.await()
                .atMost(PATIENCE)
                .untilAsserted(() -> assertThat(
                                database.number(
                                        "select count(*) from outbox_message where delivered_at is null and abandoned_at is null"))
                        .as("messages that wait")
                        .isZero());
        assertThat(lostOrTwice()).as("engagements with something lost or twice").isEmpty();
        assertThat(database.number("select count(*) from portal_session where principal_name = 'planner'"))
                .as("the session of the person who signed in once")
                .isOne();
        assertThat(database.rows("select state from recovery_mark").getFirst()).containsEntry("state", "IN_STEP");
    }

    private Set<String> engagements(String nameIs) {
        return database
                .rows("select id from engagement where name " + nameIs + " ?", SignedInPerson.ENGAGEMENT)
                .stream()
                .map(row -> row.get("id"))
                .collect(Collectors.toSet());
    }

    private List<Map<String, String>> lostOrTwice() {
        return database.rows("""
                select e.id from engagement e
                 where (select count(*) from process_run r where r.engagement_id = e.id and r.ended_at is null and r.instance_key is not null) <> 1
                    or e.name <> ?
                       and ((select count(*) from step_submission s where s.engagement_id = e.id and s.step = 'CONTEXT') <> 1
                         or (select count(*) from step_event v where v.engagement_id = e.id and v.step = 'SCOPE' and v.kind = 'ENTERED') <> 1)""", SignedInPerson.ENGAGEMENT);
    }
}
