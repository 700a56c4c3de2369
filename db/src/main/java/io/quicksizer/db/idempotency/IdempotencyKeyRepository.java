package io.quicksizer.db.idempotency;

import java.time.Instant;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

/** Idempotency keys. */
interface IdempotencyKeyRepository extends JpaRepository<IdempotencyKey, IdempotencyId> {

    /**
     * Reserves a key for a call. A second call with the same key waits until the first one's transaction ends.
     *
     * @param key what the caller chose
     * @param requestSha256 hash of the call
     * @return 1 when the call is the first with this key, 0 when there was one before
     */
    @Modifying(flushAutomatically = true)
    @Query(nativeQuery = true, value = """
            insert into idempotency_key (principal, key, request_sha256, created_at)
            values (?1, ?2, ?3, ?4)
            on conflict (principal, key) do nothing""")
    int reserve(String principal, String key, String requestSha256, Instant at);

    /** Forgets old keys. */
    @Modifying
    @Query("delete from IdempotencyKey k where k.createdAt < ?1")
    int deleteCreatedBefore(Instant before);
}
