package io.quicksizer.db.idempotency;

import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A call that carried an idempotency key, and its answer once there is one. */
@Entity
@Table(name = "idempotency_key")
class IdempotencyKey {

    @EmbeddedId
    private IdempotencyId id;

    @Column(name = "request_sha256", updatable = false)
    private String requestSha256;

    private @Nullable Integer status;
    private @Nullable String body;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable String headers;

    @Column(updatable = false)
    private Instant createdAt;

    /** For the persistence provider. */
    protected IdempotencyKey() {}

    /**
     * Keeps the answer for repeated calls.
     *
     * @param answer what was answered
     */
    public void answer(StoredAnswer answer) {
        status = answer.status();
        body = answer.body();
        headers = answer.headersJson();
    }

    /** The answer; empty while the first call still runs. */
    public Optional<StoredAnswer> answer() {
        return status == null || body == null || headers == null
                ? Optional.empty()
                : Optional.of(new StoredAnswer(status, body, headers));
    }

    /**
     * Returns whether a call is the same as the first.
     *
     * @param otherRequestSha256 hash of the call
     * @return false when the key is being reused for another call
     */
    public boolean sameRequest(String otherRequestSha256) {
        return requestSha256.equals(otherRequestSha256);
    }

    public IdempotencyId id() {
        return id;
    }

    public Instant createdAt() {
        return createdAt;
    }
}
