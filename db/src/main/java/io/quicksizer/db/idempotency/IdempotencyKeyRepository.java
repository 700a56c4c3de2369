package io.quicksizer.db.idempotency;

import java.time.Instant;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

/** Repository of idempotency keys. */
interface IdempotencyKeyRepository extends JpaRepository<IdempotencyKey, IdempotencyId> {

    /**
     * Reserves a key for a request. A concurrent request with the same key waits until the transaction of the first one
     * ends.
     *
     * @param key chosen by the caller
     * @param requestSha256 hash of the request
     * @return 1 when the request is the first with this key, else 0
     */
    @Modifying(flushAutomatically = true)
    @Query(nativeQuery = true, value = """
            insert into idempotency_key (principal, key, request_sha256, created_at)
            values (?1, ?2, ?3, ?4)
            on conflict (principal, key) do nothing""")
    int reserve(String principal, String key, String requestSha256, Instant at);

    /** Deletes expired keys. */
    @Modifying
    @Query("delete from IdempotencyKey k where k.createdAt < ?1")
    int deleteCreatedBefore(Instant before);
}
