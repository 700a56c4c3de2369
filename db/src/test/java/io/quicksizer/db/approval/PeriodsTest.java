package io.quicksizer.db.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Durations as the policy writes them, and the days of a delegation. */
class PeriodsTest {
    private final IsoDuration converter = new IsoDuration();

    @Test
    void a_duration_is_stored_as_text_and_none_as_null() {
        assertThat(converter.convertToDatabaseColumn(Duration.ofDays(3))).isEqualTo("PT72H");
        assertThat(converter.convertToEntityAttribute("P3D")).isEqualTo(Duration.ofDays(3));
        assertThat(converter.convertToDatabaseColumn(null)).isNull();
        assertThat(converter.convertToEntityAttribute(null)).isNull();
    }

    @Test
    void a_delegation_does_not_end_before_it_begins() {
        LocalDate day = LocalDate.of(2026, 11, 30);
        assertThat(new DelegationDays(day, day).first()).isEqualTo(day);
        assertThatThrownBy(() -> new DelegationDays(day, day.minusDays(1)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
