package io.quicksizer.processes.connection;

import static org.assertj.core.api.Assertions.assertThat;

import io.quicksizer.processes.engine.EngineMark;
import io.quicksizer.processes.engine.EngineMarker;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class MarkerInstancesTest {
    private static final EngineMark MARK = new EngineMark(0, new UUID(1, 1), new UUID(2, 2), 7);

    @Test
    void a_marker_is_begun_read_advanced_and_ended_without_a_search() {
        try (EngineInMemory engine = EngineInMemory.start()) {
            EngineMarker marker = engine.marker();
            assertThat(marker.read()).isEmpty();
            marker.begin(MARK);
            EngineMark begun = marker.read().getFirst();
            assertThat(begun)
                    .isEqualTo(new EngineMark(begun.instanceKey(), MARK.database(), MARK.engine(), MARK.beat()));
            marker.advance(begun, 9_000_000_000L);
            assertThat(marker.read()).extracting(EngineMark::beat).containsExactly(9_000_000_000L);
            marker.end(begun);
            marker.end(begun);
            assertThat(marker.read()).isEmpty();
        }
    }
}
