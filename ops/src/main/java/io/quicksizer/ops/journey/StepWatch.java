package io.quicksizer.ops.journey;

import io.quicksizer.ops.process.StackFailure;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;

/**
 * Watches the product's database for engagements that reach their next step, without sending requests to the product. A
 * single connection polls for all clients, so that many of them do not load the database that is being measured.
 */
public final class StepWatch implements AutoCloseable {

    private static final String OWNER = "quicksizer";
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(4);
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String VISITS = """
            select engagement_id, count(*) from step_event
             where kind = 'ENTERED' and engagement_id = any (?) group by engagement_id""";
    private static final String DOCUMENTS = """
            select r.engagement_id, count(*) from export_document d join revision r on r.id = d.revision_id
             where r.engagement_id = any (?) group by r.engagement_id""";

    private final Connection connection;
    private final PreparedStatement visits;
    private final PreparedStatement documents;
    private final Map<UUID, Awaited> awaited = new ConcurrentHashMap<>();
    private final Thread looking;
    private volatile boolean closed;

    private record Awaited(boolean visits, int number, CompletableFuture<Void> reached) {}

    /** @param address JDBC URL of the database */
    public StepWatch(String address) {
        try {
            connection = DriverManager.getConnection(address, OWNER, OWNER);
            visits = connection.prepareStatement(VISITS);
            documents = connection.prepareStatement(DOCUMENTS);
        } catch (SQLException e) {
            throw new StackFailure("The database at %s is not responding.".formatted(address), e);
        }
        looking = Thread.ofPlatform().daemon().name("step-watch").start(this::look);
    }

    /** Waits until the engagement has entered a number of human steps. */
    void awaitVisits(UUID engagement, int number) {
        await(engagement, new Awaited(true, number, new CompletableFuture<>()));
    }

    /** Waits until the engagement has a number of documents. */
    void awaitDocuments(UUID engagement, int number) {
        await(engagement, new Awaited(false, number, new CompletableFuture<>()));
    }

    private void await(UUID engagement, Awaited wish) {
        awaited.put(engagement, wish);
        try {
            wish.reached().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            throw new StackFailure(
                    "Engagement %s is stuck; look for an incident in Operate.".formatted(engagement), late);
        } catch (ExecutionException failed) {
            throw new StackFailure("The database is not responding.", failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new CompletionException(interrupted);
        } finally {
            awaited.remove(engagement);
        }
    }

    private void look() {
        while (!closed) {
            try {
                settle(true, visits);
                settle(false, documents);
            } catch (SQLException failed) {
                awaited.values().forEach(wish -> wish.reached().completeExceptionally(failed));
            }
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
    }

    private void settle(boolean ofVisits, PreparedStatement query) throws SQLException {
        Map<UUID, Awaited> wishes = new HashMap<>(awaited);
        wishes.values().removeIf(wish -> wish.visits() != ofVisits);
        if (wishes.isEmpty()) {
            return;
        }
        query.setArray(1, connection.createArrayOf("uuid", wishes.keySet().toArray()));
        try (var rows = query.executeQuery()) {
            while (rows.next()) {
                var wish = wishes.get(rows.getObject(1, UUID.class));
                if (wish != null && rows.getLong(2) >= wish.number()) {
                    wish.reached().complete(null);
                }
            }
        }
    }

    @Override
    public void close() {
        closed = true;
        try {
            looking.join(PATIENCE);
            connection.close();
        } catch (SQLException e) {
            throw new StackFailure("The connection to the database could not be closed.", e);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
