package io.quicksizer.workers.operations;

import static org.assertj.core.api.Assertions.assertThat;

import io.quicksizer.db.common.NewId;
import io.quicksizer.db.operations.RunningEngagement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LostEngagementsTest {
    private static final UUID EARLIER = UUID.fromString("01900000-0000-7000-8000-000000000000");
    private static final UUID LATER = UUID.fromString("01a00000-0000-7000-8000-000000000000");

    @Test
    void what_the_engine_runs_is_not_lost() {
        RunningEngagement known = standing(EARLIER, 1L, false);
        RunningEngagement lost = standing(EARLIER, 2L, false);
        assertThat(LostEngagements.among(List.of(known, lost), Set.of(1L))).containsExactly(lost);
    }

    @Test
    void a_key_that_a_new_engine_gave_again_belongs_to_the_later_run() {
        RunningEngagement former = standing(EARLIER, 1L, false);
        RunningEngagement rebuilt = standing(LATER, 1L, false);
        assertThat(LostEngagements.among(List.of(former, rebuilt), Set.of(1L))).containsExactly(former);
    }

    @Test
    void what_has_not_reached_the_engine_yet_is_on_its_way_and_not_lost() {
        RunningEngagement opening = standing(EARLIER, null, true);
        RunningEngagement submitting = standing(EARLIER, 2L, true);
        RunningEngagement neverBegun = standing(EARLIER, null, false);
        assertThat(LostEngagements.among(List.of(opening, submitting, neverBegun), Set.of()))
                .containsExactly(submitting, neverBegun);
    }

    @Test
    void a_run_knows_when_it_began() {
        assertThat(Duration.between(RunTime.of(NewId.next()), Instant.now()).abs())
                .isLessThan(Duration.ofMinutes(1));
    }

    private static RunningEngagement standing(UUID run, @Nullable Long key, boolean undelivered) {
        return new RunningEngagement(
                UUID.randomUUID(), "n", "", "planner", "SIZING", Instant.EPOCH, run, key, null, undelivered);
    }
}
