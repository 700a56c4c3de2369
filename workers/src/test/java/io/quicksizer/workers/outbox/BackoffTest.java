package io.quicksizer.workers.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BackoffTest {
    @ParameterizedTest
    @CsvSource({"2,500", "3,1000", "4,2000", "7,16000", "8,30000", "9,30000", "1000000,30000", "0,500"})
    void an_engine_that_is_down_is_asked_ever_less_often(int attempt, long millis) {
        assertThat(Backoff.before(attempt)).isEqualTo(Duration.ofMillis(millis));
    }
}
