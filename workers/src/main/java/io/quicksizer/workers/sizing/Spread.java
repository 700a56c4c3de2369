package io.quicksizer.workers.sizing;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * The share of the days that falls in each contract year, exactly 100.00 % in total (docs/domain.md, rule 3).
 *
 * @param hundredths one entry for each contract year, in hundredths of a percent, 0 to 10,000, adding up to 10,000
 */
public record Spread(List<Integer> hundredths) {

    /** 100 % in hundredths of a percent. */
    static final int WHOLE = 10_000;

    /** The maximum number of decimals of input to rescale; more decimals do not come from a person or a calculator. */
    private static final int FINEST_DECIMALS = 20;

    public Spread {
        hundredths = List.copyOf(hundredths);
        int sum = hundredths.stream().mapToInt(Integer::intValue).sum();
        boolean inRange = hundredths.stream().allMatch(share -> share >= 0 && share <= WHOLE);
        if (hundredths.isEmpty() || hundredths.size() > ContractYears.LONGEST || !inRange || sum != WHOLE) {
            throw new IllegalArgumentException("Not a spread of 1 to 5 years that adds up to 10000: " + hundredths);
        }
    }

    /** Returns the spread of percentages that are exact to 0.01 and add up to exactly 100.00; missing years have 0. */
    public static Checked<Spread> exact(ContractYears years, List<? extends @Nullable BigDecimal> percents) {
        return exact(years, percents, SpreadEntry::field);
    }

    /** As {@link #exact(ContractYears, List)}, with problems at the caller's own fields, numbered from 0. */
    public static Checked<Spread> exact(
            ContractYears years, List<? extends @Nullable BigDecimal> percents, IntFunction<String> field) {
        return SpreadEntry.check(years, percents, Percentages.DECIMALS, field).flatMap(typed -> {
            BigDecimal sum = sum(typed);
            if (!Percentages.areWhole(sum)) {
                return Checked.refused(Problem.of("spread", ProblemCode.SPREAD_NOT_WHOLE, sum));
            }
            return Checked.accepted(new Spread(typed.stream()
                    .map(percent -> percent.movePointRight(Percentages.DECIMALS).intValueExact())
                    .toList()));
        });
    }

    /**
     * Rescales percentages whose sum is more or less than 100 to exactly 100.00, in steps of 0.01. Refused if all are
     * 0, or one is invalid.
     */
    public static Checked<NormalisedSpread> normalised(
            ContractYears years, List<? extends @Nullable BigDecimal> percents) {
        return SpreadEntry.check(years, percents, FINEST_DECIMALS, SpreadEntry::field)
                .flatMap(Spread::rescaled);
    }

    private static Checked<NormalisedSpread> rescaled(List<BigDecimal> typed) {
        BigDecimal sum = sum(typed);
        if (sum.signum() == 0) {
            return Checked.refused(Problem.of("spread", ProblemCode.SPREAD_ALL_ZERO));
        }
        Spread spread = ofWeights(typed.stream()
                .map(percent -> percent.setScale(FINEST_DECIMALS).unscaledValue())
                .toList());
        boolean changed = !spread.percents().equals(typed);
        return Checked.accepted(new NormalisedSpread(spread, sum, changed));
    }

    /**
     * Returns a spread in proportion to weights, of which at least one is more than 0; of equal remainders the earlier
     * year goes first.
     */
    static Spread ofWeights(List<BigInteger> weights) {
        long[] shares = LargestRemainder.apportion(WHOLE, weights);
        return new Spread(Arrays.stream(shares).mapToObj(Math::toIntExact).toList());
    }

    /**
     * Returns this spread over another duration: the remaining years are rescaled, added years have 0. Refused if all
     * remaining years have 0.
     */
    public Checked<NormalisedSpread> over(ContractYears years) {
        return normalised(years, percents().subList(0, Math.min(years.count(), hundredths.size())));
    }

    public ContractYears years() {
        return new ContractYears(hundredths.size());
    }

    /**
     * Returns the percentage of a year, counted from 1, without trailing zeros: 33.33, 50; 0 for years beyond the
     * duration.
     */
    public BigDecimal percent(int year) {
        return year > hundredths.size() ? BigDecimal.ZERO : percents().get(year - 1);
    }

    /** Returns the percentage of each contract year, without trailing zeros. */
    public List<BigDecimal> percents() {
        return hundredths.stream()
                .map(share -> PlainFigure.of(BigDecimal.valueOf(share, Percentages.DECIMALS)))
                .toList();
    }

    private static BigDecimal sum(List<BigDecimal> percents) {
        return percents.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
