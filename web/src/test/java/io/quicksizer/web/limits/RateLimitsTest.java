package io.quicksizer.web.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quicksizer.web.limits.LimitProperties.Limit;
import io.quicksizer.web.limits.RateLimits.TooOften;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RateLimitsTest {
    private static final int MOST_KEYS = 100;
    private static final Limit THREE_A_MINUTE = new Limit(3, Duration.ofMinutes(1));

    private final StoppedClock clock = new StoppedClock();
    private final RateLimits limits = new RateLimits(properties(List.of()), clock);

    @Test
    void so_many_are_granted_and_the_next_learns_how_long_to_wait() {
        use(3);

        assertThat(limits.take(LimitKind.API, "planner").map(TooOften::seconds)).contains(20L);
    }

    @Test
    void after_the_wait_one_more_is_granted_and_after_the_whole_time_all_are() {
        use(3);
        clock.pass(Duration.ofSeconds(20));
        use(1);
        assertThat(limits.take(LimitKind.API, "planner")).isPresent();

        clock.pass(Duration.ofMinutes(1));
        use(3);
    }

    @Test
    void people_and_limits_do_not_share_an_allowance() {
        use(3);

        assertThat(limits.take(LimitKind.API, "approver")).isEmpty();
        assertThat(limits.take(LimitKind.IMPORT, "planner")).isEmpty();
    }

    @Test
    void a_series_of_refusals_has_one_first_however_many_calls_are_granted_between_them() {
        use(3);

        assertThat(limits.take(LimitKind.API, "planner").map(TooOften::first)).contains(true);
        assertThat(limits.take(LimitKind.API, "planner").map(TooOften::first)).contains(false);
        clock.pass(Duration.ofSeconds(20));
        use(1);
        assertThat(limits.take(LimitKind.API, "planner").map(TooOften::first)).contains(false);

        clock.pass(Duration.ofMinutes(1));
        use(3);
        assertThat(limits.take(LimitKind.API, "planner").map(TooOften::first)).contains(true);
    }

    @Test
    void what_is_given_back_can_be_taken_again_and_never_more_than_the_allowance() {
        use(1);
        limits.giveBack(LimitKind.API, "planner");
        limits.giveBack(LimitKind.API, "planner");
        use(3);

        assertThat(limits.take(LimitKind.API, "planner")).isPresent();
    }

    @Test
    void a_million_invented_names_do_not_fill_the_memory() {
        for (int n = 0; n < 1_000_000; n++) {
            limits.take(LimitKind.SIGN_IN_NAME, "name-" + n);
        }

        assertThat(keys()).isLessThanOrEqualTo(MOST_KEYS);
    }

    @Test
    void who_has_not_been_seen_for_the_longest_time_is_forgotten() {
        use(2);
        clock.pass(Duration.ofMinutes(2));

        assertThat(keys()).isZero();
    }

    @Test
    void a_limit_of_nothing_is_no_limit_that_anybody_meant() {
        assertThatThrownBy(() -> new Limit(0, Duration.ofMinutes(1))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Limit(1, Duration.ZERO)).isInstanceOf(IllegalArgumentException.class);
    }

    private long keys() {
        limits.allowances.cleanUp();
        return limits.allowances.estimatedSize();
    }

    private void use(int times) {
        for (int n = 0; n < times; n++) {
            assertThat(limits.take(LimitKind.API, "planner")).isEqualTo(Optional.empty());
        }
    }

    static LimitProperties properties(List<String> proxies) {
        return new LimitProperties(
                THREE_A_MINUTE,
                THREE_A_MINUTE,
                THREE_A_MINUTE,
                THREE_A_MINUTE,
                THREE_A_MINUTE,
                THREE_A_MINUTE,
                THREE_A_MINUTE,
                THREE_A_MINUTE,
                THREE_A_MINUTE,
                MOST_KEYS,
                proxies);
    }
}
