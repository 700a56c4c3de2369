package io.quicksizer.workers.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quicksizer.db.audit.AuditChainVerification;
import io.quicksizer.db.testing.QuicksizerDatabase;
import io.quicksizer.workers.UseCasesConfiguration;
import io.quicksizer.workers.access.PeopleDirectory;
import io.quicksizer.workers.access.Person;
import io.quicksizer.workers.access.Role;
import io.quicksizer.workers.access.SignedIn;
import io.quicksizer.workers.engagement.NewEngagement;
import io.quicksizer.workers.engagement.OpeningEngagement;
import io.quicksizer.workers.result.Answer;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** A pool of one connection is enough: a refusal is audited when the refused transaction has given it back. */
@QuicksizerDatabase
@SpringBootTest(
        classes = OneConnectionTest.Application.class,
        webEnvironment = WebEnvironment.NONE,
        properties = {
            "quicksizer.outbox.dispatch=false",
            "quicksizer.engine.gateway-address=http://127.0.0.1:1",
            "quicksizer.engine.rest-address=http://127.0.0.1:1",
            "spring.datasource.hikari.maximum-pool-size=1",
            "spring.datasource.hikari.connection-timeout=5000"
        })
class OneConnectionTest {
    private static final int AT_ONCE = 20;

    @Autowired
    private OpeningEngagement opening;

    @Autowired
    private PeopleDirectory people;

    @Autowired
    private TransactionOperations transaction;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private AuditChainVerification chain;

    /** The core on a database of its own; no stereotype, so that no other test finds it. */
    @OnlyDatabase
    @Import(UseCasesConfiguration.class)
    static class Application {
        @Bean
        SimpleMeterRegistry meters() {
            return new SimpleMeterRegistry();
        }
    }

    @Test
    void many_refusals_at_once_are_all_audited_over_one_connection() {
        Person viewer = viewer();
        long before = refusals();

        CompletableFuture<?>[] attempts = IntStream.range(0, AT_ONCE)
                .mapToObj(n -> CompletableFuture.runAsync(
                        () -> assertThat(opening.open(viewer, NewEngagement.of("Not mine", "")))
                                .isInstanceOf(Answer.Refused.class)))
                .toArray(CompletableFuture[]::new);
        CompletableFuture.allOf(attempts).join();

        assertThat(refusals() - before).isEqualTo(AT_ONCE);
        assertThat(chain.verify().whole()).isTrue();
    }

    @Test
    void a_refusal_is_audited_although_its_transaction_is_rolled_back() {
        Person viewer = viewer();
        long before = refusals();

        transaction.executeWithoutResult(status -> {
            opening.open(viewer, NewEngagement.of("Not mine either", ""));
            assertThat(refusals()).isEqualTo(before);
            status.setRollbackOnly();
        });

        assertThat(refusals() - before).isOne();
    }

    private Person viewer() {
        return people.remember(new SignedIn("viewer", "Vera", Set.of(Role.VIEWER), Set.of(), null))
                .orElseThrow();
    }

    private long refusals() {
        return jdbc.sql("select count(*) from audit_entry where action = 'engagement.open' and outcome = 'REFUSED'")
                .query(Long.class)
                .single();
    }
}
