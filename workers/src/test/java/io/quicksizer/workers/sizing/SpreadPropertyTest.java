package io.quicksizer.workers.sizing;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

@Label("docs/domain.md, rule 3: spread, whatever is typed")
class SpreadPropertyTest {

    private static final int TRIES = 500;

    @Provide
    Arbitrary<List<BigDecimal>> percents() {
        return Arbitraries.bigDecimals()
                .between(BigDecimal.ZERO, BigDecimal.valueOf(100))
                .ofScale(4)
                .list()
                .ofMinSize(1)
                .ofMaxSize(ContractYears.LONGEST)
                .filter(typed -> typed.stream().anyMatch(percent -> percent.signum() > 0));
    }

    @Property(tries = TRIES, seed = "20260201")
    void a_normalised_spread_adds_up_to_exactly_100(@ForAll("percents") List<BigDecimal> typed) {
        Spread spread = normalised(typed).spread();

        assertThat(spread.hundredths().stream().mapToInt(Integer::intValue).sum())
                .isEqualTo(10_000);
        assertThat(spread.percents().stream().reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo("100");
    }

    @Property(tries = TRIES, seed = "20260202")
    void normalising_twice_changes_nothing(@ForAll("percents") List<BigDecimal> typed) {
        Spread once = normalised(typed).spread();
        NormalisedSpread twice = normalised(once.percents());

        assertThat(twice.spread()).isEqualTo(once);
        assertThat(twice.changed()).isFalse();
        assertThat(Spread.exact(once.years(), once.percents()).orThrow()).isEqualTo(once);
    }

    @Property(tries = TRIES, seed = "20260203")
    void each_percentage_is_its_exact_share_rounded_up_or_down(@ForAll("percents") List<BigDecimal> typed) {
        NormalisedSpread normalised = normalised(typed);

        for (int i = 0; i < typed.size(); i++) {
            BigDecimal exact = typed.get(i).movePointRight(4);
            BigDecimal share =
                    BigDecimal.valueOf(normalised.spread().hundredths().get(i)).multiply(normalised.typedSum());
            assertThat(exact.subtract(share).abs()).isLessThan(normalised.typedSum());
        }
    }

    @Property(tries = TRIES, seed = "20260204")
    void normalising_tells_that_it_changed_something_exactly_if_it_did(@ForAll("percents") List<BigDecimal> typed) {
        NormalisedSpread normalised = normalised(typed);
        boolean same = true;
        for (int i = 0; i < typed.size(); i++) {
            same &= normalised.spread().percent(i + 1).compareTo(typed.get(i)) == 0;
        }

        assertThat(normalised.changed()).isEqualTo(!same);
    }

    @Property(tries = TRIES, seed = "20260205")
    void a_changed_duration_loses_no_part_of_the_days(
            @ForAll("percents") List<BigDecimal> typed, @ForAll @IntRange(min = 1, max = 5) int years) {
        normalised(typed)
                .spread()
                .over(new ContractYears(years))
                .accepted()
                .ifPresent(over -> assertThat(over.spread().hundredths().stream()
                                .mapToInt(Integer::intValue)
                                .sum())
                        .isEqualTo(10_000));
    }

    private static NormalisedSpread normalised(List<BigDecimal> typed) {
        return Spread.normalised(new ContractYears(typed.size()), typed).orThrow();
    }
}
