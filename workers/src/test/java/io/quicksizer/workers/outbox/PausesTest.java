package io.quicksizer.workers.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.quicksizer.processes.engine.EngineUnavailable;
import io.quicksizer.processes.engine.HumanTaskRef;
import io.quicksizer.processes.engine.TaskNotVisibleYet;
import io.quicksizer.processes.model.Step;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PausesTest {
    private static final EngineUnavailable DOWN = new EngineUnavailable("down", null);
    private static final EngineUnavailable LAG = new TaskNotVisibleYet(new HumanTaskRef(1, 2, Step.SCOPE));

    @ParameterizedTest
    @CsvSource({"2,500", "3,1000", "4,2000", "7,16000", "8,30000", "9,30000", "1000000,30000", "0,500"})
    void an_engine_that_is_down_is_asked_ever_less_often(int attempt, long millis) {
        assertThat(Pauses.before(attempt, DOWN)).isEqualTo(Duration.ofMillis(millis));
    }

    @Test
    void a_task_that_the_search_does_not_show_yet_is_looked_for_again_soon_but_not_for_ever() {
        assertThat(Pauses.before(2, LAG)).isEqualTo(Duration.ofMillis(50));
        assertThat(Pauses.before(20, LAG)).isEqualTo(Duration.ofMillis(50));
        assertThat(Pauses.before(21, LAG)).isEqualTo(Duration.ofMillis(100));
        assertThat(Pauses.before(60, LAG)).isEqualTo(Duration.ofMillis(100));
        assertThat(Pauses.before(61, LAG)).isEqualTo(Duration.ofSeconds(30));
    }
}
