package io.quicksizer.workers.sizing;

import static io.quicksizer.workers.sizing.SizingFixtures.at;
import static io.quicksizer.workers.sizing.SizingFixtures.codes;
import static io.quicksizer.workers.sizing.SizingFixtures.days;
import static io.quicksizer.workers.sizing.SizingFixtures.lineItem;
import static io.quicksizer.workers.sizing.SizingFixtures.sizing;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("docs/domain.md, rule 7: yearly minimum")
class YearlyMinimumTest {

    private static SizingResult threeYearsOf(String days) {
        return sizing(at(Size.M, lineItem("a", days, days, days)));
    }

    @Test
    void each_contract_year_below_the_minimum_carries_a_warning_and_can_be_submitted() {
        List<Warning> warnings = threeYearsOf("143.96").warnings();

        assertThat(warnings)
                .containsExactly(
                        Warning.of("year[2]", WarningCode.YEAR_BELOW_MINIMUM, 2, "35.99", 36),
                        Warning.of("year[3]", WarningCode.YEAR_BELOW_MINIMUM, 3, "35.99", 36));
        assertThat(warnings.getFirst().message()).isEqualTo("Year 2 has 35.99 days, below the yearly minimum of 36.");
    }

    @Test
    void a_year_at_the_minimum_carries_no_warning() {
        assertThat(threeYearsOf("144").warnings()).isEmpty();
    }

    @Test
    void a_contract_year_of_zero_percent_is_below_the_minimum_too() {
        SizingRequest request = new SizingRequest(
                new Spread(List.of(10_000, 0)),
                List.of(at(Size.M, lineItem("a", "100", "100", "100"))),
                SizingFixtures.POLICIES,
                SizingFixtures.SERVICES);

        assertThat(Sizing.of(request).orThrow().warnings())
                .extracting(Warning::subject)
                .containsExactly("year[2]");
    }

    @Test
    void a_catalogue_without_a_yearly_minimum_warns_of_no_year() {
        SizingRequest request = new SizingRequest(
                SizingFixtures.THREE_YEARS,
                List.of(at(Size.M, lineItem("a", "1", "1", "1"))),
                new SizingPolicies(days("10"), Days.ZERO),
                SizingFixtures.SERVICES);

        assertThat(codes(Sizing.of(request).orThrow().warnings())).isEmpty();
    }
}
