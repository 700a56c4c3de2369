package io.quicksizer.ops.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

class DemoStoryTest {
    private static final ZonedDateTime PLAYING = ZonedDateTime.parse("2026-03-02T11:00:00Z");

    @Test
    void ten_engagements_happen_within_a_month_each_in_order() {
        List<StoryLine> story = DemoStory.story();

        assertThat(story).hasSize(10);
        assertThat(story).extracting(StoryLine::name).doesNotHaveDuplicates();
        for (StoryLine line : story) {
            List<Duration> before =
                    line.acts().stream().map(act -> act.before(PLAYING)).toList();
            assertThat(before).as(line.name()).isSortedAccordingTo(Comparator.reverseOrder());
            assertThat(before).as(line.name()).allMatch(ago -> ago.isPositive() && ago.toDays() <= 31);
            assertThat(line.acts().getFirst().what()).isEqualTo("open");
        }
    }

    @Test
    void a_time_of_day_to_come_is_that_of_the_day_before() {
        assertThat(StoryAct.of("0 10:00 approve Fine.").before(PLAYING)).isEqualTo(Duration.ofHours(1));
        assertThat(StoryAct.of("0 12:00 approve").before(PLAYING)).isEqualTo(Duration.ofHours(23));
    }
}
