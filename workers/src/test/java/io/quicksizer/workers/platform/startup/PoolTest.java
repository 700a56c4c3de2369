package io.quicksizer.workers.platform.startup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.env.MockEnvironment;

class PoolTest {

    @ParameterizedTest
    @CsvSource({
        "true, 4, 7, true",
        "true, 4, 6, false",
        "true, 20, 10, false",
        "false, 20, 5, true",
        "false, 4, 4, false",
        "false, 4, 500, false"
    })
    void a_pool_has_a_connection_for_each_thread_that_works_all_the_time(
            boolean takesJobs, String handlers, String pool, boolean fits) {
        MockEnvironment environment = new MockEnvironment()
                .withProperty("quicksizer.engine.handler-threads", handlers)
                .withProperty("spring.datasource.hikari.maximum-pool-size", pool);

        assertThat(new PoolFitsThreads(takesJobs).unmet(new Setup(environment)).isEmpty())
                .isEqualTo(fits);
    }

    @Test
    void a_pooler_is_noticed_by_its_port_and_needs_statements_without_names() {
        String address = "jdbc:postgresql://db.example.com:6432/quicksizer?sslmode=verify-full";

        assertThat(PoolerBetween.check(address, Optional.of(6432))).isFalse();
        assertThat(PoolerBetween.check(address, Optional.empty())).isFalse();
        assertThat(PoolerBetween.check("jdbc:postgresql://db.example.com/quicksizer", Optional.of(5432)))
                .isFalse();
        assertThat(PoolerBetween.check(address + "&prepareThreshold=0", Optional.of(5432)))
                .isTrue();
        assertThatThrownBy(() -> PoolerBetween.check(address, Optional.of(5432)))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("A pooler in transaction mode");
    }
}
