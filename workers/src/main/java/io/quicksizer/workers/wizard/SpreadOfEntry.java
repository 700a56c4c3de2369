package io.quicksizer.workers.wizard;

import io.quicksizer.workers.sizing.ContractYears;
import io.quicksizer.workers.sizing.NormalisedSpread;
import io.quicksizer.workers.sizing.Spread;
import io.quicksizer.workers.sizing.SpreadPreset;
import io.quicksizer.workers.wizard.entry.ContextEntry;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The spread of an entry at the step Context: typed, preset, or unchanged (docs/domain.md, rule 3). */
final class SpreadOfEntry {
    private final EngagementState state;
    private final ContextEntry entry;
    private final Checking checking;

    SpreadOfEntry(EngagementState state, ContextEntry entry, Checking checking) {
        this.state = state;
        this.entry = entry;
        this.checking = checking;
    }

    /** Returns the spread if it is exact; otherwise adds a problem and returns empty. */
    Optional<Spread> over(ContractYears years) {
        Optional<String> preset = chosenPreset();
        if (preset.isPresent()) {
            return preset(preset.get()).map(known -> known.spread(years));
        }
        if (onlyDurationChanged(years)) {
            askAboutRescaling(years);
            return Optional.empty();
        }
        return checking.take(Spread.exact(years, percents(years), SpreadOfEntry::field));
    }

    /** Returns the spread with the percentages typed so far rescaled to 100, for display. */
    Optional<Spread> foreseen(ContractYears years) {
        return chosenPreset()
                .map(preset -> preset(preset).map(known -> known.spread(years)))
                .orElseGet(() -> Spread.normalised(years, percents(years).subList(0, years.count()))
                        .accepted()
                        .map(NormalisedSpread::spread));
    }

    /** Returns the stored spread over fewer years, if only the duration was changed. */
    Optional<Spread> rescaledForFewer(ContractYears years) {
        return onlyDurationChanged(years) ? rescaled(years).map(NormalisedSpread::spread) : Optional.empty();
    }

    private Optional<String> chosenPreset() {
        checking.line(ContextEntry.SPREAD_PRESET, entry.spreadPreset());
        return entry.preset();
    }

    private Optional<SpreadPreset> preset(String name) {
        Optional<SpreadPreset> preset = SpreadPreset.named(name);
        if (preset.isEmpty()) {
            checking.problem(ContextEntry.SPREAD_PRESET, StepProblem.FIELD_MISTYPED, "one of the presets");
        }
        return preset;
    }

    /**
     * Reports the rescaling of the remaining years as a problem, so that it never happens silently: the person sees the
     * new percentages and continues.
     */
    private void askAboutRescaling(ContractYears years) {
        rescaled(years)
                .ifPresentOrElse(
                        spread -> checking.problem(
                                ContextEntry.DURATION_YEARS,
                                StepProblem.SPREAD_RESCALED,
                                years.count(),
                                percentsText(spread.spread())),
                        () -> checking.problem(
                                ContextEntry.DURATION_YEARS, StepProblem.SPREAD_LEFT_EMPTY, years.count()));
    }

    private Optional<NormalisedSpread> rescaled(ContractYears years) {
        return state.spreadOrDefault().over(years).accepted();
    }

    /**
     * Returns whether the duration is shorter, but the percentages are still those of the old duration and no longer
     * complete.
     */
    private boolean onlyDurationChanged(ContractYears years) {
        Spread old = state.spreadOrDefault();
        boolean shorter = years.count() < old.years().count();
        boolean cut = old.percents().stream().skip(years.count()).anyMatch(percent -> percent.signum() > 0);
        return shorter
                && cut
                && IntStream.rangeClosed(1, years.count()).allMatch(year -> {
                    BigDecimal typed = percent(year);
                    return typed != null && typed.compareTo(old.percent(year)) == 0;
                });
    }

    /** Returns the percentages of the contract years, and those of later years unless they are blank or 0. */
    private List<@Nullable BigDecimal> percents(ContractYears years) {
        List<@Nullable BigDecimal> percents = new ArrayList<>();
        for (int year = 1; year <= ContractYears.LONGEST; year++) {
            boolean within = year <= years.count();
            BigDecimal percent = within ? percent(year) : typed(year);
            if (within || (percent != null && percent.signum() != 0)) {
                percents.add(within && percent == null ? BigDecimal.ZERO : percent);
            }
        }
        return percents;
    }

    /** Returns the typed percentage, or the stored one if the entry does not mention the year. */
    private @Nullable BigDecimal percent(int year) {
        boolean kept = !entry.percent(year).isMentioned() && state.spread().isPresent();
        return kept ? state.spreadOrDefault().percent(year) : typed(year);
    }

    private @Nullable BigDecimal typed(int year) {
        return checking.decimal(ContextEntry.year(year), entry.percent(year));
    }

    private static String field(int index) {
        return ContextEntry.year(index + 1);
    }

    private static String percentsText(Spread spread) {
        return String.join(
                " / ", spread.percents().stream().map(BigDecimal::toPlainString).toList());
    }
}
