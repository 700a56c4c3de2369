package io.quicksizer.workers.frozen;

import static org.assertj.core.api.Assertions.assertThat;

import io.quicksizer.workers.frozen.FrozenSizing.Warning;
import io.quicksizer.workers.sizing.WarningCode;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WarningTextTest {
    @Test
    void a_frozen_warning_is_said_in_german_with_its_figures() {
        Warning low = frozen(WarningCode.YEAR_BELOW_MINIMUM, "1", "1234.5", "20");

        assertThat(WarningText.of(low, Locale.GERMAN))
                .isEqualTo("Jahr 1 hat 1.234,5 Tage, weniger als das Jahresminimum von 20.");
        assertThat(WarningText.of(low, Locale.ENGLISH))
                .isEqualTo("Year 1 has 1234.5 days, below the yearly minimum of 20.");
    }

    @ParameterizedTest
    @EnumSource
    void each_warning_has_a_german_wording(WarningCode code) {
        Warning warning = frozen(code, "a {1} “b”", "c", "d");

        assertThat(WarningText.of(warning, Locale.GERMAN)).isNotEqualTo(warning.message());
    }

    @Test
    void a_warning_that_nobody_knows_any_more_stays_as_it_was_stored() {
        assertThat(WarningText.of(new Warning("of-old", "Look at it."), Locale.GERMAN))
                .isEqualTo("Look at it.");
        assertThat(WarningText.of(new Warning("year-below-minimum", "Year 1 is low."), Locale.GERMAN))
                .isEqualTo("Year 1 is low.");
    }

    private static Warning frozen(WarningCode code, String... arguments) {
        return new Warning(code.key(), code.message(List.of(arguments)));
    }
}
