package io.quicksizer.web.idempotency;

import static org.assertj.core.api.Assertions.assertThat;

import io.quicksizer.db.testing.TestDatabase;
import io.quicksizer.web.Portal;
import io.quicksizer.web.PortalTest;
import io.quicksizer.web.Reply;
import java.sql.Connection;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
class IdempotencyTest {
    private static final String ALL = "/api/v1/engagements";

    @Autowired
    private Portal portal;

    @Autowired
    private TestDatabase testDatabase;

    private final String key = "key-" + UUID.randomUUID();
    private final String body = "{\"name\":\"" + key + "\"}";

    @Test
    void the_same_call_again_gets_the_first_answer_again() {
        Reply first = portal.as("planner").key(key).post(ALL, body).isStatus(201);
        Reply second = portal.as("planner").key(key).post(ALL, body).isStatus(201);

        assertThat(first.header("Idempotency-Replayed")).isEmpty();
        assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(second.text()).isEqualTo(first.text());
        assertThat(second.header("ETag")).isEqualTo(first.header("ETag"));
        assertThat(second.header("Location")).isEqualTo(first.header("Location"));
        assertThat(second.header("Content-Type")).isEqualTo(first.header("Content-Type"));
        assertThat(second.header("X-Correlation-Id")).isNotEqualTo(first.header("X-Correlation-Id"));
        assertThat(opened()).isEqualTo(1);
    }

    @Test
    void the_same_key_with_another_body_or_address_is_refused() {
        portal.as("planner").key(key).post(ALL, body).isStatus(201);

        portal.as("planner").key(key).post(ALL, "{\"name\":\"other\"}").isProblem(422, "idempotency-key-reused");
        portal.as("planner").key(key).post(ALL + "?x=1", body).isProblem(422, "idempotency-key-reused");
        assertThat(opened()).isEqualTo(1);
    }

    @Test
    void an_answer_is_not_repeated_to_somebody_who_may_not_see_the_engagement_any_more() {
        Reply opened = portal.as("planner").post(ALL, body).isStatus(201);
        String path = ALL + "/" + opened.json().path("id").asText();
        String copy = "{\"name\":\"copy of " + key + "\"}";
        portal.as("planner2").key(key).post(path + "/copy", copy).isStatus(201);
        testDatabase.jdbc().update("update engagement set team = null where name like ?", "%" + key);
        portal.as("planner2").get(path).isProblem(404, "not-found");

        portal.as("planner2").key(key).post(path + "/copy", copy).isProblem(404, "not-found");
    }

    @Test
    void an_answer_is_not_repeated_to_somebody_whose_engagement_was_handed_over() {
        portal.as("planner").key(key).post(ALL, body).isStatus(201);
        testDatabase.jdbc().update("update engagement set owner = 'planner2', team = null where name = ?", key);

        portal.as("planner").key(key).post(ALL, body).isProblem(404, "not-found");
    }

    @Test
    void a_key_belongs_to_one_person() {
        portal.as("planner").key(key).post(ALL, body).isStatus(201);
        portal.as("planner2").key(key).post(ALL, body).isStatus(201);

        assertThat(opened()).isEqualTo(2);
    }

    @Test
    void a_call_that_changed_nothing_takes_no_key() {
        portal.as("planner").key(key).post(ALL, "{\"name\":\"\"}").isProblem(422, "invalid");
        portal.as("viewer").key(key).post(ALL, body).isProblem(403, "not-allowed");

        portal.as("planner").key(key).post(ALL, body).isStatus(201);
    }

    @Test
    void of_calls_at_the_same_moment_one_is_done_and_the_others_learn_so() {
        var replies = IntStream.range(0, 4)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> portal.as("planner").key(key).post(ALL, body)))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(replies).allSatisfy(reply -> assertThat(reply.status()).isIn(201, 409));
        assertThat(replies).anySatisfy(reply -> assertThat(reply.status()).isEqualTo(201));
        assertThat(opened()).isEqualTo(1);
    }

    @Test
    void a_key_whose_first_call_still_runs_is_in_use() throws Exception {
        try (Connection running = testDatabase.dataSource().getConnection()) {
            running.setAutoCommit(false);
            try (var lock = running.prepareStatement("select pg_advisory_xact_lock(hashtextextended(?, 0))")) {
                lock.setString(1, "idempotency planner " + key);
                lock.execute();
            }
            portal.as("planner").key(key).post(ALL, body).isProblem(409, "idempotency-key-in-use");
            running.rollback();
        }
        portal.as("planner").key(key).post(ALL, body).isStatus(201);
    }

    @Test
    void after_a_day_a_key_is_new_again() {
        portal.as("planner").key(key).post(ALL, body).isStatus(201);
        testDatabase
                .jdbc()
                .update("update idempotency_key set created_at = created_at - interval '25 hours' where key = ?", key);

        Reply again = portal.as("planner").key(key).post(ALL, body).isStatus(201);

        assertThat(again.header("Idempotency-Replayed")).isEmpty();
        assertThat(opened()).isEqualTo(2);
    }

    @Test
    void a_malformed_key_cannot_be_read() {
        portal.as("planner").key("with blank").post(ALL, body).isProblem(400, "unreadable");
        portal.as("planner").key("k".repeat(201)).post(ALL, body).isProblem(400, "unreadable");
    }

    private long opened() {
        return portal.as("admin")
                .get(ALL + "?q=" + key)
                .json()
                .path("engagements")
                .size();
    }
}
