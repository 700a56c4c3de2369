package io.quicksizer.workers.kpi;

import static org.assertj.core.api.Assertions.assertThat;

import io.quicksizer.workers.kpi.KpiQueries.Wrong;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class KpiQuestionTest {
    private static final IsoWeek NOW = new IsoWeek(LocalDate.parse("2026-03-02"));

    @Test
    void a_week_is_named_as_iso_8601_names_it() {
        assertThat(NOW.text()).isEqualTo("2026-W10");
        assertThat(IsoWeek.of(LocalDate.parse("2027-01-01")).text()).isEqualTo("2026-W53");
        assertThat(IsoWeek.parse("2026-W53")).contains(new IsoWeek(LocalDate.parse("2026-12-28")));
        assertThat(IsoWeek.parse("2025-W53")).isEmpty();
        assertThat(IsoWeek.parse("2026-W1")).isEmpty();
        assertThat(IsoWeek.parse("last week")).isEmpty();
    }

    @Test
    void nothing_asked_means_the_twelve_weeks_that_end_with_this_one() {
        KpiQuestion usual = KpiQuestion.usual();
        assertThat(usual.wrong(NOW)).isEmpty();
        assertThat(usual.last(NOW)).isEqualTo(NOW);
        assertThat(usual.first(NOW)).isEqualTo(NOW.plus(-11));
    }

    @Test
    void each_mistake_is_at_its_field() {
        assertThat(new KpiQuestion("", "newest", "soon", "never").wrong(NOW))
                .extracting(Wrong::field)
                .containsExactly("from", "to", "catalogue");
        assertThat(new KpiQuestion("", "", "2026-W10", "2026-W09").wrong(NOW))
                .extracting(Wrong::code)
                .containsExactly("week-before");
        assertThat(new KpiQuestion("", "", "2020-W10", "2026-W09").wrong(NOW))
                .extracting(Wrong::code)
                .containsExactly("too-many-weeks");
    }
}
