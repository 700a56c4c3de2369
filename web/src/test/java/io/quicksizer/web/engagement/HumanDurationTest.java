package io.quicksizer.web.engagement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class HumanDurationTest {
    @Test
    void a_duration_is_reported_in_the_units_that_people_would_name() {
        assertThat(HumanDuration.of(Duration.ofSeconds(59)))
                .isEqualTo(new HumanDuration("dossier.lasting.moment", 0, 0));
        assertThat(HumanDuration.of(Duration.ofMinutes(12)))
                .isEqualTo(new HumanDuration("dossier.lasting.minutes", 12, 0));
        assertThat(HumanDuration.of(Duration.ofMinutes(135)))
                .isEqualTo(new HumanDuration("dossier.lasting.hours", 2, 15));
        assertThat(HumanDuration.of(Duration.ofHours(50))).isEqualTo(new HumanDuration("dossier.lasting.days", 2, 2));
    }
}
