package io.quicksizer.web.engagement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class LastingTest {
    @Test
    void a_duration_is_told_in_the_units_that_people_would_name() {
        assertThat(Lasting.of(Duration.ofSeconds(59))).isEqualTo(new Lasting("dossier.lasting.moment", 0, 0));
        assertThat(Lasting.of(Duration.ofMinutes(12))).isEqualTo(new Lasting("dossier.lasting.minutes", 12, 0));
        assertThat(Lasting.of(Duration.ofMinutes(135))).isEqualTo(new Lasting("dossier.lasting.hours", 2, 15));
        assertThat(Lasting.of(Duration.ofHours(50))).isEqualTo(new Lasting("dossier.lasting.days", 2, 2));
    }
}
