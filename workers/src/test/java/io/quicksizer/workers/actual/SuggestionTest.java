package io.quicksizer.workers.actual;

import static org.assertj.core.api.Assertions.assertThat;

import io.quicksizer.db.actual.ActualEvidence;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SuggestionTest {

    @Test
    void eight_of_eleven_engagements_that_took_more_suggest_the_median_factor() {
        // factors 1.5 1.4 1.4 1.3 1.3 1.3 1.2 1.2 of those that took more, and 1.0 1.0 0.9: the sixth of eleven is 1.3
        Suggestion suggestion = Suggestion.of(evidence(15, 14, 14, 13, 13, 13, 12, 12, 10, 10, 9))
                .orElseThrow();

        assertThat(suggestion.factor()).isEqualByComparingTo("1.3");
        assertThat(suggestion.agreeing()).isEqualTo(8);
        assertThat(suggestion.engagements()).isEqualTo(11);
        assertThat(suggestion.estimatedDays()).isEqualByComparingTo("10");
        assertThat(suggestion.suggestedDays()).isEqualByComparingTo("13");
        assertThat(suggestion.evidence()).hasSize(11);
    }

    @Test
    void fewer_days_are_suggested_too_to_half_a_day() {
        Suggestion suggestion = Suggestion.of(evidence(8, 7, 6)).orElseThrow();

        assertThat(suggestion.factor()).isEqualByComparingTo("0.7");
        assertThat(suggestion.suggestedDays()).isEqualByComparingTo("7");
        assertThat(suggestion.agreeing()).isEqualTo(3);
    }

    @Test
    void two_engagements_or_a_bare_majority_suggest_nothing() {
        assertThat(Suggestion.of(evidence(20, 20))).isEmpty();
        assertThat(Suggestion.of(evidence(20, 20, 10, 10))).isEmpty();
        assertThat(Suggestion.of(evidence(11, 11, 11))).isEmpty();
    }

    @Test
    void a_file_is_read_with_commas_or_semicolons_and_refused_without_its_columns() {
        assertThat(ActualsCsv.read("line-item,days,note\nli-a,12.5,\"long, one\"\n")
                        .entries())
                .containsExactly(new ActualEntry("li-a", "12.5", "long, one", null));
        assertThat(ActualsCsv.read("\uFEFFLine-Item;Days\r\nli-a;12,5\r\n").entries())
                .containsExactly(new ActualEntry("li-a", "12,5", "", null));
        for (String wrong : List.of("", "a,b\n1,2\n", "line-item,days\n", "line-item,days\n\"li-a,1\n")) {
            assertThat(ActualsCsv.read(wrong).problems()).as(wrong).hasSize(1);
        }
    }

    private static List<ActualEvidence> evidence(int... actual) {
        return Stream.of(java.util.Arrays.stream(actual).boxed().toArray(Integer[]::new))
                .map(days -> new ActualEvidence(
                        UUID.randomUUID(), "E", "li-a", "A", "M", 3, BigDecimal.TEN, BigDecimal.valueOf(days)))
                .toList();
    }
}
