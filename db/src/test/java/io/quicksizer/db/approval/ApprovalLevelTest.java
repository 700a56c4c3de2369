package io.quicksizer.db.approval;

import static org.assertj.core.api.Assertions.assertThat;

import io.quicksizer.db.approval.ApprovalLevel.Offer;
import io.quicksizer.db.common.NewId;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ApprovalLevelTest {
    private static final Instant NOW = Instant.parse("2026-01-05T12:00:00Z");
    private static final Duration LIMIT = Duration.ofDays(3);

    @Test
    void the_time_limit_begins_with_the_first_offer_and_nothing_moves_it_before_it_has_passed() {
        ApprovalLevel level = escalatingTo("heads");
        assertThat(level.dueAt()).isEmpty();
        assertThat(level.offer(NOW)).isEqualTo(Offer.FIRST);
        Instant due = level.dueAt().orElseThrow();
        assertThat(due).isEqualTo(NOW.plus(LIMIT));
        for (int times = 0; times < 5; times++) {
            assertThat(level.offer(NOW.plusSeconds(times))).isEqualTo(Offer.UNCHANGED);
        }
        assertThat(level.offer(due.minusMillis(1))).isEqualTo(Offer.UNCHANGED);
        assertThat(level.dueAt()).contains(due);
        assertThat(level.currentGroup()).isEqualTo("leads");
    }

    @Test
    void escalation_climbs_to_the_named_group_then_to_the_administrators_and_ends() {
        ApprovalLevel level = escalatingTo("heads");
        level.offer(NOW);
        Instant first = level.dueAt().orElseThrow();
        assertThat(level.offer(first)).isEqualTo(Offer.ESCALATED);
        assertThat(level.currentGroup()).isEqualTo("heads");
        assertThat(level.administratorsAsked()).isFalse();
        Instant second = level.dueAt().orElseThrow();
        assertThat(second).isEqualTo(first.plus(LIMIT));

        assertThat(level.offer(second)).isEqualTo(Offer.ESCALATED);
        assertThat(level.currentGroup()).isEqualTo(ApprovalLevel.ADMINISTRATORS);
        assertThat(level.administratorsAsked()).isTrue();
        assertThat(level.dueAt()).isEmpty();
        assertThat(level.offer(second.plus(Duration.ofDays(1000)))).isEqualTo(Offer.UNCHANGED);
    }

    @Test
    void a_group_that_would_escalate_to_itself_or_to_nobody_goes_to_the_administrators() {
        for (String next : new @Nullable String[] {"leads", null}) {
            ApprovalLevel level = escalatingTo(next);
            level.offer(NOW);
            level.offer(NOW.plus(LIMIT));
            assertThat(level.administratorsAsked()).isTrue();
        }
    }

    @Test
    void whoever_is_asked_is_reminded_once() {
        ApprovalLevel level = escalatingTo("heads");
        assertThat(level.remind(NOW)).isFalse();
        level.offer(NOW);
        assertThat(level.remind(NOW.plusSeconds(1))).isTrue();
        assertThat(level.remind(NOW.plusSeconds(2))).isFalse();
        level.offer(NOW.plus(LIMIT));
        assertThat(level.remind(NOW.plus(LIMIT).plusSeconds(1))).isTrue();
    }

    private static ApprovalLevel escalatingTo(@Nullable String next) {
        return new ApprovalLevel(
                NewId.next(), NewId.next(), new LevelPolicy(1, "leads", LIMIT, Duration.ofDays(1), next, "many days"));
    }
}
