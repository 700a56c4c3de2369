package io.quicksizer.db.idempotency;

import static org.assertj.core.api.Assertions.assertThat;

import io.quicksizer.db.DatabaseTest;
import io.quicksizer.db.common.Sha256;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@DatabaseTest
class IdempotencyKeyTest {

    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
    private static final String REQUEST = Sha256.of("{}");

    @Autowired
    private IdempotencyKeyRepository keys;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void a_repeated_call_finds_the_first_answer() {
        assertThat(reserve("planner", "k-1")).isEqualTo(1);
        IdempotencyId id = new IdempotencyId("planner", "k-1");
        assertThat(keys.findById(id).orElseThrow().answer()).isEmpty();
        StoredAnswer answer = new StoredAnswer(201, "{\"id\":1}", "{\"Location\": \"/1\"}");
        transaction.executeWithoutResult(
                status -> keys.findById(id).orElseThrow().answer(answer));
        assertThat(reserve("planner", "k-1")).isZero();
        assertThat(keys.findById(id).orElseThrow().answer()).contains(answer);
    }

    @Test
    void a_key_belongs_to_one_principal_and_one_request() {
        reserve("planner", "k-2");
        assertThat(reserve("planner2", "k-2")).isEqualTo(1);
        IdempotencyKey key = keys.findById(new IdempotencyId("planner", "k-2")).orElseThrow();
        assertThat(key.sameRequest(REQUEST)).isTrue();
        assertThat(key.sameRequest(Sha256.of("[]"))).isFalse();
    }

    @Test
    void old_keys_are_forgotten() {
        reserve("planner", "k-3");
        transaction.executeWithoutResult(status -> keys.deleteCreatedBefore(NOW.plusSeconds(1)));
        assertThat(reserve("planner", "k-3")).isEqualTo(1);
    }

    private int reserve(String principal, String key) {
        return transaction.execute(status -> keys.reserve(principal, key, REQUEST, NOW));
    }
}
