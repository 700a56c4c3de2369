package io.quicksizer.workers.sizing;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntUnaryOperator;

/** The presets of spreads (docs/domain.md, rule 3). */
public enum SpreadPreset {
    /** 50/25/25 over three years, even for other durations. */
    DEFAULT("Default (3 years 50/25/25, otherwise even)") {
        @Override
        public Spread spread(ContractYears years) {
            return years.equals(ContractYears.DEFAULT) ? new Spread(List.of(5_000, 2_500, 2_500)) : EVEN.spread(years);
        }
    },
    EVEN("Even") {
        @Override
        public Spread spread(ContractYears years) {
            return weighted(years, year -> 1);
        }
    },
    /** Weights n, n-1, … 1. */
    FRONT_LOADED("Front-loaded") {
        @Override
        public Spread spread(ContractYears years) {
            return weighted(years, year -> years.count() + 1 - year);
        }
    },
    /** Weights 1, 2, … n. */
    BACK_LOADED("Back-loaded") {
        @Override
        public Spread spread(ContractYears years) {
            return weighted(years, year -> year);
        }
    };

    private final String label;

    SpreadPreset(String label) {
        this.label = label;
    }

    /** Returns the English label. */
    public String label() {
        return label;
    }

    /** Returns the preset with this name; empty if there is none. */
    public static Optional<SpreadPreset> named(String name) {
        return Arrays.stream(values())
                .filter(preset -> preset.name().equals(name))
                .findFirst();
    }

    /** Returns the preset's spread for a duration. */
    public abstract Spread spread(ContractYears years);

    private static Spread weighted(ContractYears years, IntUnaryOperator weight) {
        return Spread.ofWeights(years.stream()
                .mapToObj(year -> BigInteger.valueOf(weight.applyAsInt(year)))
                .toList());
    }
}
