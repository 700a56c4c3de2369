package io.quicksizer.workers.sizing;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

@Label("No input whatever makes a calculation fail with anything but problems")
class HostileInputPropertyTest {

    private static final CatalogueSizes CATALOGUE = SizingFixtures.catalogue(
            SizingFixtures.lineItem("a", "10", "20", "30"), SizingFixtures.lineItem("b", "10", "20", "30"));

    @Provide
    Arbitrary<BigDecimal> numbers() {
        Arbitrary<BigInteger> digits = Arbitraries.oneOf(
                Arbitraries.of(BigInteger.ZERO, BigInteger.ONE, BigInteger.TEN, BigInteger.TEN.pow(40)),
                Arbitraries.bigIntegers().between(BigInteger.valueOf(-20_000), BigInteger.valueOf(20_000)));
        Arbitrary<Integer> scales = Arbitraries.of(
                Integer.MIN_VALUE, Integer.MIN_VALUE + 1, -400, -3, -1, 0, 1, 2, 3, 20, 400, Integer.MAX_VALUE);
        return Combinators.combine(digits, scales).as(BigDecimal::new).injectNull(0.1);
    }

    @Provide
    Arbitrary<QuickSizingRequest> requests() {
        Arbitrary<String> texts = Arbitraries.oneOf(
                        Arbitraries.of("a", "b", "Name of a", "svc-1", "S", "Custom", "N/A", "", " ", "\u0000"),
                        Arbitraries.strings().ofMaxLength(5))
                .injectNull(0.1);
        Arbitrary<CustomServiceEntry> entries = Combinators.combine(texts, texts, numbers(), texts)
                .as(CustomServiceEntry::new)
                .injectNull(0.1);
        Arbitrary<QuickSelection> selections = Combinators.combine(
                        texts, texts, entries.list().ofMaxSize(3).injectNull(0.1))
                .as(QuickSelection::new)
                .injectNull(0.1);
        return Combinators.combine(
                        Arbitraries.integers().between(-1, 7).injectNull(0.1),
                        numbers().list().ofMaxSize(6).injectNull(0.1),
                        selections.list().ofMaxSize(4).injectNull(0.1))
                .as(QuickSizingRequest::new);
    }

    @Property(tries = 500, seed = "20260401")
    void a_quick_sizing_is_accepted_or_refused_with_problems_that_can_be_shown(
            @ForAll("requests") QuickSizingRequest request) {
        assertShown(new QuickSizing(CATALOGUE).size(request));
    }

    @Property(tries = 500, seed = "20260402")
    void percentages_are_accepted_or_refused_with_problems_that_can_be_shown(
            @ForAll("percents") List<@Nullable BigDecimal> percents) {
        for (int years = 1; years <= ContractYears.LONGEST; years++) {
            assertShown(Spread.exact(new ContractYears(years), percents));
            assertShown(Spread.normalised(new ContractYears(years), percents));
        }
    }

    @Provide
    Arbitrary<List<BigDecimal>> percents() {
        return numbers().list().ofMaxSize(6);
    }

    @Property(tries = 500, seed = "20260403")
    void days_are_accepted_or_refused_with_a_problem_that_can_be_shown(@ForAll("numbers") @Nullable BigDecimal number) {
        assertShown(Days.check("days", number));
    }

    private static void assertShown(Checked<?> checked) {
        assertThat(checked.isAccepted()).isEqualTo(checked.problems().isEmpty());
        checked.problems().forEach(problem -> {
            assertThat(problem.field()).isNotBlank();
            assertThat(problem.message()).isNotBlank().hasSizeLessThan(400);
        });
    }
}
