package io.quicksizer.processes.connection;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Whatever people do in whatever order, an engagement ends")
class RandomWalkTest {

    @ParameterizedTest(name = "20 walks of seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void twenty_random_walks_reach_an_end_event_in_a_bounded_number_of_steps(long seed) {
        RandomWalks.twenty(seed);
    }
}
