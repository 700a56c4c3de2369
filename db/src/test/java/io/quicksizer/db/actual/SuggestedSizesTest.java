package io.quicksizer.db.actual;

import static org.assertj.core.api.Assertions.assertThat;

import io.quicksizer.db.DatabaseConfiguration;
import io.quicksizer.db.testing.QuicksizerDatabase;
import io.quicksizer.db.testing.SampleRows;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Transactional;

/** Suggestions against cases computed by hand; each engagement is estimated with 10 days unless it says otherwise. */
@QuicksizerDatabase
@SpringBootTest(classes = SuggestedSizesTest.Application.class, webEnvironment = SpringBootTest.WebEnvironment.NONE)
@Transactional
class SuggestedSizesTest {
    private static final Instant MORNING = Instant.parse("2026-03-02T08:00:00Z");

    @SpringBootConfiguration
    @EnableAutoConfiguration
    @Import(DatabaseConfiguration.class)
    static class Application {}

    @Autowired
    private SuggestedSizes sizes;

    @Autowired
    private ActualDays days;

    @Autowired
    private JdbcTemplate jdbc;

    private long catalogue;
    private int entered;

    @BeforeEach
    void publish() {
        catalogue = new SampleRows(jdbc).publishedCatalogue();
    }

    @Test
    void eight_of_eleven_engagements_that_took_more_suggest_the_median_factor() {
        // factors 1.5 1.4 1.4 1.3 1.3 1.3 1.2 1.2 of those that took more, and 1.0 1.0 0.9: the sixth of eleven is 1.3
        spent("li-a", 15, 14, 14, 13, 13, 13, 12, 12, 10, 10, 9);

        assertThat(sizes.open(10)).singleElement().satisfies(found -> {
            assertThat(found.lineItemKey()).isEqualTo("li-a");
            assertThat(found.factor()).isEqualByComparingTo("1.3");
            assertThat(found.agreeing()).isEqualTo(8);
            assertThat(found.engagements()).isEqualTo(11);
            assertThat(found.estimatedDays()).isEqualByComparingTo("10");
            assertThat(found.suggestedDays()).isEqualByComparingTo("13");
        });
    }

    @Test
    void the_median_of_an_even_number_is_the_mean_of_the_middle_two_and_days_are_suggested_to_half_a_day() {
        // factors 1.2 1.25 1.3 1.4: (1.25 + 1.3) / 2 = 1.275, to two decimals 1.28; 10 × 1.28 = 12.8, to a half 13
        spent("li-a", 12, 12.5, 13, 14);

        assertThat(sizes.open(10)).singleElement().satisfies(found -> {
            assertThat(found.factor()).isEqualByComparingTo("1.28");
            assertThat(found.suggestedDays()).isEqualByComparingTo("13");
        });
    }

    @Test
    void fewer_days_are_suggested_too() {
        spent("li-a", 8, 7, 6);

        assertThat(sizes.open(10)).singleElement().satisfies(found -> {
            assertThat(found.factor()).isEqualByComparingTo("0.7");
            assertThat(found.suggestedDays()).isEqualByComparingTo("7");
            assertThat(found.agreeing()).isEqualTo(3);
        });
    }

    @Test
    void two_engagements_a_bare_majority_and_a_tenth_more_suggest_nothing() {
        spent("two", 20, 20);
        spent("half", 20, 20, 10, 10);
        spent("a tenth", 11, 11, 11);

        assertThat(sizes.open(10)).isEmpty();
    }

    @Test
    void custom_has_no_days_in_the_catalogue_and_is_never_suggested() {
        row("li-a", "CUSTOM", 3, "10", 20);
        row("li-a", "CUSTOM", 3, "10", 20);
        row("li-a", "CUSTOM", 3, "10", 20);

        assertThat(sizes.open(10)).isEmpty();
    }

    @Test
    void the_estimate_is_that_of_the_newest_catalogue_version_and_one_of_no_days_does_not_count() {
        row("li-a", "M", 1, "10", 20);
        row("li-a", "M", 3, "15", 30);
        row("li-a", "M", 2, "12", 24);
        row("li-a", "M", 4, "0", 7);

        assertThat(sizes.open("li-a", "M")).hasValueSatisfying(found -> {
            assertThat(found.engagements()).isEqualTo(3);
            assertThat(found.estimatedDays()).isEqualByComparingTo("15");
            // 20, 24 and 30 days against the newest 15: 1.33 1.6 2
            assertThat(found.factor()).isEqualByComparingTo("1.6");
            assertThat(found.suggestedDays()).isEqualByComparingTo("24");
        });
        assertThat(sizes.open("li-a", "S")).isEmpty();
    }

    @Test
    void a_correction_that_a_newer_catalogue_version_adopted_is_not_suggested_again() {
        for (int engagement = 0; engagement < 11; engagement++) {
            row("li-a", "M", 4, "100", 130);
        }
        assertThat(sizes.open("li-a", "M"))
                .map(SuggestedSize::suggestedDays)
                .hasValueSatisfying(suggested -> assertThat(suggested).isEqualByComparingTo("130"));

        row("li-a", "M", 5, "130", 130);
        assertThat(sizes.open("li-a", "M")).isEmpty();
    }

    @Test
    void a_correction_that_went_too_far_is_suggested_back_to_the_days_spent() {
        row("li-a", "M", 4, "100", 130);
        row("li-a", "M", 4, "100", 130);
        row("li-a", "M", 5, "169", 130);

        // 130 / 169 = 0.7692, to two decimals 0.77; 169 × 0.77 = 130.13, to a half 130
        assertThat(sizes.open("li-a", "M")).hasValueSatisfying(found -> {
            assertThat(found.agreeing()).isEqualTo(3);
            assertThat(found.factor()).isEqualByComparingTo("0.77");
            assertThat(found.suggestedDays()).isEqualByComparingTo("130");
        });
    }

    @Test
    void no_more_rows_are_read_than_asked_for_those_with_most_engagements_and_entered_last() {
        spent("li-a", 20, 20, 20);
        spent("li-b", 20, 20, 20, 20, 30);
        spent("li-c", 20, 20, 20, 20);

        List<SuggestedSize> found = sizes.open(2);

        assertThat(found).extracting(SuggestedSize::lineItemKey).containsExactly("li-b", "li-c");
        assertThat(sizes.evidence(found, 2))
                .extracting(row -> row.lineItemKey() + " " + row.actualDays().toBigInteger())
                .containsExactly("li-b 30", "li-b 20", "li-c 20", "li-c 20");
        assertThat(sizes.evidence(List.of(), 2)).isEmpty();
    }

    @Test
    void what_was_decided_comes_back_with_more_engagements() {
        spent("li-a", 20, 20, 20);
        days.decide(new SuggestionDecision("li-a", "Line item", "M", 3, "DISMISSED", "", "admin", MORNING));
        assertThat(sizes.open("li-a", "M")).isEmpty();

        spent("li-a", 20);
        assertThat(sizes.open("li-a", "M")).map(SuggestedSize::engagements).isEqualTo(Optional.of(4));
        assertThat(days.decisions(0)).isEmpty();
        assertThat(days.decisions(5)).extracting(SuggestionDecision::lineItem).containsExactly("Line item");
    }

    private void spent(String lineItem, double... actual) {
        for (double one : actual) {
            row(lineItem, "M", 3, "10", one);
        }
    }

    private void row(String lineItem, String size, int version, String estimated, double actual) {
        UUID engagement = new SampleRows(jdbc).engagement(catalogue);
        days.put(new ActualRow(
                engagement,
                lineItem,
                "Line item",
                size,
                version,
                new BigDecimal(estimated),
                BigDecimal.valueOf(actual),
                "",
                "PORTAL",
                "planner",
                MORNING.plusSeconds(entered++)));
    }
}
