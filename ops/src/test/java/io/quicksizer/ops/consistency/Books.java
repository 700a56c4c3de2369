package io.quicksizer.ops.consistency;

import static org.assertj.core.api.Assertions.assertThat;

import io.quicksizer.ops.stack.LiveStack;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import org.awaitility.Awaitility;

/** What the product's database says, asked behind its back. */
final class Books {

    /** CSV, two PDFs and XLSX. */
    static final int DOCUMENTS = 4;

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private static final String WAITING_FOR_A_LOCK = """
            select count(*) from pg_stat_activity
            where datname = current_database() and wait_event_type = 'Lock'
            """;

    private final LiveStack stack;

    Books(LiveStack stack) {
        this.stack = stack;
    }

    /** Whoever wants to write the table waits from now on, inside its transaction, until the connection is closed. */
    Connection hold(String table) throws SQLException {
        var connection = stack.database();
        connection.setAutoCommit(false);
        try (var statement = connection.createStatement()) {
            statement.execute("lock table %s in exclusive mode".formatted(table));
        }
        return connection;
    }

    /** Waits until so many transactions wait for a lock. */
    void awaitHeldUp(int transactions) {
        Awaitility.await()
                .atMost(PATIENCE)
                .untilAsserted(() -> assertThat(count(WAITING_FOR_A_LOCK)).isEqualTo(transactions));
    }

    void awaitRevision(UUID engagement) {
        Awaitility.await()
                .atMost(PATIENCE)
                .untilAsserted(() -> assertThat(revisions(engagement)).isOne());
    }

    /** Waits until the workflow shows a step to people. */
    void awaitStep(UUID engagement, String step) {
        Awaitility.await()
                .atMost(PATIENCE)
                .untilAsserted(() -> assertThat(entered(engagement, step)).isPositive());
    }

    long revisions(UUID engagement) throws SQLException {
        return count("select count(*) from revision where engagement_id = ?", engagement);
    }

    /** Messages that were not delivered to the engine. */
    long undelivered(UUID engagement) throws SQLException {
        return count("select count(*) from outbox_message where aggregate_id = ? and delivered_at is null", engagement);
    }

    /** Everything that must be there once, after the engagement was approved. */
    void assertEverythingOnce(UUID engagement) {
        Awaitility.await()
                .atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(documents(engagement)).as("documents").isEqualTo(DOCUMENTS));
        Awaitility.await()
                .atMost(PATIENCE)
                .untilAsserted(() -> assertThat(undelivered(engagement))
                        .as("undelivered messages")
                        .isZero());
        try {
            assertThat(revisions(engagement)).as("revisions").isOne();
            assertThat(entered(engagement, "REVIEW")).as("visits of the review").isOne();
            assertThat(count(
                            "select count(*) from step_submission where engagement_id = ? and step = 'REVIEW'",
                            engagement))
                    .as("submissions of the review")
                    .isOne();
            assertThat(count("""
                            select count(*) from step_event e where e.engagement_id = ? and kind = 'ENTERED'
                            and not exists (select 1 from step_event c where c.kind = 'COMPLETED'
                              and c.run_id = e.run_id and c.element_instance_key = e.element_instance_key)
                            """, engagement))
                    .as("steps entered and never completed")
                    .isZero();
            assertThat(count("""
                            select count(*) from audit_entry a join revision r on a.subject_id = r.id::text
                            where r.engagement_id = ? and a.action = 'revision.submit' and a.outcome = 'DONE'
                            """, engagement))
                    .as("audit entries of the submission")
                    .isOne();
            assertThat(count("""
                            select count(*) - count(distinct level) from approval_decision d
                            join revision r on r.id = d.revision_id where r.engagement_id = ?
                            """, engagement)).as("levels decided twice").isZero();
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    long documents(UUID engagement) throws SQLException {
        return count(
                "select count(*) from export_document d join revision r on r.id = d.revision_id where r.engagement_id = ?",
                engagement);
    }

    private long entered(UUID engagement, String step) throws SQLException {
        return count(
                "select count(*) from step_event where engagement_id = ? and kind = 'ENTERED' and step = '%s'"
                        .formatted(step),
                engagement);
    }

    private long count(String query, Object... arguments) throws SQLException {
        try (var connection = stack.database();
                var statement = connection.prepareStatement(query)) {
            for (int index = 0; index < arguments.length; index++) {
                statement.setObject(index + 1, arguments[index]);
            }
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }
}
