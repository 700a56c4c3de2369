package io.quicksizer.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WhenTest {
    private static final Instant MOMENT = Instant.parse("2026-07-08T09:43:00Z");

    @ParameterizedTest
    @ValueSource(strings = {"en", "de"})
    void a_date_and_a_time_of_day_name_their_zone(String language) {
        Locale locale = Locale.of(language);
        String zone = DateTimeFormatter.ofPattern(" z", locale)
                .withZone(ZoneId.systemDefault())
                .format(MOMENT);

        assertThat(When.of(MOMENT, locale).text()).contains("2026", ":43").endsWith(zone);
        assertThat(When.timeOf(MOMENT, locale).text())
                .contains(":43")
                .doesNotContain("2026")
                .endsWith(zone);
    }
}
