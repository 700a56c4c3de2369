package io.quicksizer.workers.wizard.entry;

import io.quicksizer.workers.sizing.ContractYears;
import io.quicksizer.workers.sizing.Spread;
import io.quicksizer.workers.sizing.SpreadPreset;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** The preset and the percentages of an entry of the step Context: two ways to state the same spread. */
public final class PresetOfEntry {
    private PresetOfEntry() {}

    /**
     * Returns the name of the preset to select: the chosen one, or else the first one with the percentages of the
     * entry; {@link ContextEntry#AS_TYPED} if there is none.
     */
    public static String selected(ContextEntry entry) {
        return entry.preset()
                .or(() -> years(entry)
                        .flatMap(years -> Arrays.stream(SpreadPreset.values())
                                .filter(preset -> states(entry, preset.spread(years)))
                                .map(Enum::name)
                                .findFirst()))
                .orElse(ContextEntry.AS_TYPED);
    }

    /** Returns the entry with the percentages of its preset instead of the preset, to compare it with another. */
    public static ContextEntry spelledOut(ContextEntry entry) {
        return entry.preset()
                .flatMap(SpreadPreset::named)
                .flatMap(preset -> years(entry).map(preset::spread))
                .map(spread -> new ContextEntry(
                        entry.intent(),
                        entry.texts(),
                        entry.durationYears(),
                        Input.of(ContextEntry.AS_TYPED),
                        percents(spread)))
                .orElse(entry);
    }

    /** Returns the percentages of a spread as an entry states them: those of the longest contract. */
    public static List<Input<Decimal>> percents(Spread spread) {
        return IntStream.rangeClosed(1, ContractYears.LONGEST)
                .mapToObj(year -> Input.of(Decimal.of(spread.percent(year))))
                .toList();
    }

    private static boolean states(ContextEntry entry, Spread spread) {
        return IntStream.rangeClosed(1, ContractYears.LONGEST)
                .allMatch(year -> entry.percent(year)
                                .value()
                                .map(Decimal::value)
                                .orElse(BigDecimal.ZERO)
                                .compareTo(spread.percent(year))
                        == 0);
    }

    private static Optional<ContractYears> years(ContextEntry entry) {
        return entry.durationYears()
                .value()
                .map(Decimal::value)
                .flatMap(typed -> IntStream.rangeClosed(1, ContractYears.LONGEST)
                        .filter(count -> BigDecimal.valueOf(count).compareTo(typed) == 0)
                        .mapToObj(ContractYears::new)
                        .findFirst());
    }
}
