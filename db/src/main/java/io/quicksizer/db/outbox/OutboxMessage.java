package io.quicksizer.db.outbox;

import io.quicksizer.db.common.PreassignedId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A message to the workflow engine that leaves once the transaction that wrote it has committed. */
@Entity
@Table(name = "outbox_message")
public class OutboxMessage extends PreassignedId {

    @Column(updatable = false)
    private UUID aggregateId;

    @Column(updatable = false)
    private String kind;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(updatable = false)
    private String payload;

    @Column(updatable = false)
    private String correlationId;

    @Column(updatable = false)
    private @Nullable String traceparent;

    @Column(updatable = false)
    private Instant createdAt;

    private int attempts;
    private Instant nextAttemptAt;
    private @Nullable String lastError;
    private @Nullable Instant deliveredAt;
    private @Nullable Instant parkedAt;
    private @Nullable Instant abandonedAt;

    /** For the persistence provider. */
    protected OutboxMessage() {}

    /**
     * A message that is due at once.
     *
     * @param id from {@link io.quicksizer.db.common.NewId}
     * @param aggregateId messages of one aggregate keep their order
     * @param payloadJson its facts as JSON
     * @param origin the request that it comes from
     */
    public OutboxMessage(UUID id, UUID aggregateId, String kind, String payloadJson, Origin origin) {
        super(id);
        this.aggregateId = aggregateId;
        this.kind = kind;
        this.payload = payloadJson;
        this.correlationId = origin.correlationId();
        this.traceparent = origin.traceparent();
        this.createdAt = origin.at();
        this.nextAttemptAt = origin.at();
    }

    /** The engine has it. */
    public void delivered(Instant at) {
        deliveredAt = at;
        lastError = null;
    }

    /**
     * The engine can't take it now.
     *
     * @param nextAttempt when to try again
     */
    public void retryLater(String error, Instant nextAttempt) {
        lastError = error;
        nextAttemptAt = nextAttempt;
    }

    /**
     * The engine will never take it as it is; it waits for an operator, and later messages of the aggregate wait behind
     * it.
     *
     * @param error what the engine said
     */
    public void park(String error, Instant at) {
        lastError = error;
        parkedAt = at;
    }

    /** Tries a parked message again. */
    public void resume(Instant at) {
        parkedAt = null;
        nextAttemptAt = at;
    }

    /** Gives the message up; later messages of the aggregate go on. */
    public void abandon(Instant at) {
        parkedAt = null;
        abandonedAt = at;
    }

    public UUID aggregateId() {
        return aggregateId;
    }

    public String kind() {
        return kind;
    }

    public String payloadJson() {
        return payload;
    }

    public Origin origin() {
        return new Origin(correlationId, traceparent, createdAt);
    }

    /**
     * The number of times it was claimed.
     *
     * @return the running attempt included
     */
    public int attempts() {
        return attempts;
    }

    public Instant nextAttemptAt() {
        return nextAttemptAt;
    }

    public Optional<String> lastError() {
        return Optional.ofNullable(lastError);
    }

    public Optional<Instant> deliveredAt() {
        return Optional.ofNullable(deliveredAt);
    }

    public Optional<Instant> parkedAt() {
        return Optional.ofNullable(parkedAt);
    }

    public Optional<Instant> abandonedAt() {
        return Optional.ofNullable(abandonedAt);
    }
}
