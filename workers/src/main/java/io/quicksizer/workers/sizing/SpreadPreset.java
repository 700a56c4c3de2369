package io.quicksizer.workers.sizing;

import java.math.BigInteger;
import java.util.List;
import java.util.function.IntUnaryOperator;

/** Spreads to start from (docs/domain.md, rule 3). */
public enum SpreadPreset {
    /** 50/25/25 over three years, even otherwise. */
    DEFAULT {
        @Override
        public Spread spread(ContractYears years) {
            return years.equals(ContractYears.DEFAULT) ? new Spread(List.of(5_000, 2_500, 2_500)) : EVEN.spread(years);
        }
    },
    EVEN {
        @Override
        public Spread spread(ContractYears years) {
            return weighted(years, year -> 1);
        }
    },
    /** Weights n, n-1, … 1. */
    FRONT_LOADED {
        @Override
        public Spread spread(ContractYears years) {
            return weighted(years, year -> years.count() + 1 - year);
        }
    },
    /** Weights 1, 2, … n. */
    BACK_LOADED {
        @Override
        public Spread spread(ContractYears years) {
            return weighted(years, year -> year);
        }
    };

    /** The preset's spread for a duration. */
    public abstract Spread spread(ContractYears years);

    private static Spread weighted(ContractYears years, IntUnaryOperator weight) {
        return Spread.ofWeights(years.stream()
                .mapToObj(year -> BigInteger.valueOf(weight.applyAsInt(year)))
                .toList());
    }
}
