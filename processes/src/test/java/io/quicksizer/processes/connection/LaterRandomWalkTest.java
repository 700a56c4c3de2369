package io.quicksizer.processes.connection;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The second half of the seeds. */
@DisplayName("Whatever people do in whatever order, an engagement ends: further walks")
class LaterRandomWalkTest {

    @ParameterizedTest(name = "20 walks of seed {0}")
    @ValueSource(longs = {6, 7, 8, 9, 10})
    void twenty_random_walks_reach_an_end_event_in_a_bounded_number_of_steps(long seed) {
        RandomWalks.twenty(seed);
    }
}
