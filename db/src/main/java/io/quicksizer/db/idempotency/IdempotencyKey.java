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

/** A request that carried an idempotency key, with its response once there is one. */
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

    /** Stores the response for repeated requests. */
    public void answer(StoredAnswer answer) {
        status = answer.status();
        body = answer.body();
        headers = answer.headersJson();
    }

    /** Returns the response; empty while the first request is still in progress. */
    public Optional<StoredAnswer> answer() {
        return status == null || body == null || headers == null
                ? Optional.empty()
                : Optional.of(new StoredAnswer(status, body, headers));
    }

    /**
     * Returns whether a request equals the first one.
     *
     * @param otherRequestSha256 hash of the request
     * @return false when the key is reused for a different request
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
