package io.quicksizer.workers.usecase;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quicksizer.workers.access.Person;
import io.quicksizer.workers.engagement.SavingList;
import io.quicksizer.workers.feedback.FeedbackEntry;
import io.quicksizer.workers.feedback.SendingFeedback;
import io.quicksizer.workers.program.ServiceTokenEntry;
import io.quicksizer.workers.program.ServiceTokens;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Two requests at once do not get past a limit: the second waits until the first has committed. */
@UseCaseTest
class LimitsAtOnceTest {
    @Autowired
    private Office office;

    @Autowired
    private SavingList lists;

    @Autowired
    private SendingFeedback feedback;

    @Autowired
    private ServiceTokens tokens;

    @Autowired
    private TransactionOperations transaction;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void saved_lists_feedback_and_tokens_are_counted_one_after_the_other() {
        Person person = office.person("planner2");
        waits(() -> lists.save(person, UUID.randomUUID().toString(), "/engagements?text=1"));
        waits(() -> feedback.send(person, new FeedbackEntry("IDEA", "MINOR", "Shorter", "/", "", false, null)));
        waits(() -> tokens.issue(person, new ServiceTokenEntry("own", "", null, List.of("KPIS_READ"), 1)));
    }

    /** Another call of its kind while the first has not committed gives up after a moment. */
    private void waits(Runnable call) {
        transaction.executeWithoutResult(status -> {
            call.run();
            assertThatThrownBy(
                            () -> CompletableFuture.runAsync(() -> soon(call)).join())
                    .isInstanceOf(CompletionException.class)
                    .hasStackTraceContaining("lock timeout");
            status.setRollbackOnly();
        });
    }

    private void soon(Runnable call) {
        transaction.executeWithoutResult(status -> {
            jdbc.sql("set local lock_timeout = '200ms'").update();
            call.run();
            status.setRollbackOnly();
        });
    }
}
