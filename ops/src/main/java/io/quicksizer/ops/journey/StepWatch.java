package io.quicksizer.ops.journey;

import io.quicksizer.ops.process.StackFailure;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;

/** Sees in the product's database when an engagement comes to its next step, without a request to the product. */
final class StepWatch implements AutoCloseable {

    private static final String OWNER = "quicksizer";
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(4);
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Connection connection;
    private final PreparedStatement visits;
    private final PreparedStatement documents;

    /** @param address of the database, for JDBC */
    StepWatch(String address) {
        try {
            connection = DriverManager.getConnection(address, OWNER, OWNER);
            visits = connection.prepareStatement(
                    "select count(*) from step_event where engagement_id = ? and kind = 'ENTERED'");
            documents = connection.prepareStatement(
                    "select count(*) from export_document d join revision r on r.id = d.revision_id where r.engagement_id = ?");
        } catch (SQLException e) {
            throw new StackFailure("The database at %s does not answer.".formatted(address), e);
        }
    }

    /** Waits until the engagement has entered so many human steps. */
    void awaitVisits(UUID engagement, int number) {
        await(visits, engagement, number);
    }

    /** Waits until the engagement has so many documents. */
    void awaitDocuments(UUID engagement, int number) {
        await(documents, engagement, number);
    }

    private static void await(PreparedStatement count, UUID engagement, int number) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (count(count, engagement) < number) {
            if (System.nanoTime() > deadline) {
                throw new StackFailure(
                        "Engagement %s did not go on; look for an incident in Operate.".formatted(engagement));
            }
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
    }

    private static long count(PreparedStatement query, UUID engagement) {
        try {
            query.setObject(1, engagement);
            try (var rows = query.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        } catch (SQLException e) {
            throw new StackFailure("The database does not answer.", e);
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new StackFailure("The connection to the database could not be closed.", e);
        }
    }
}
