package io.quicksizer.workers.engagement.step;

import io.quicksizer.workers.sizing.Checked;
import io.quicksizer.workers.sizing.ContractYears;
import io.quicksizer.workers.sizing.NormalisedSpread;
import io.quicksizer.workers.sizing.Problem;
import io.quicksizer.workers.sizing.Spread;
import io.quicksizer.workers.sizing.SpreadPreset;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The percentages of an entry of the context step: typed, preset, or as they stand (docs/domain.md, rule 3). */
final class SpreadOfEntry {
    static final String AS_TYPED = "AS_TYPED";

    private final EngagementState state;
    private final SubmittedFields entry;

    SpreadOfEntry(EngagementState state, SubmittedFields entry) {
        this.state = state;
        this.entry = entry;
    }

    /** The spread if it is exact; else the entry has a problem. */
    Optional<Spread> over(ContractYears years) {
        String preset = entry.line("spreadPreset");
        if (!preset.isEmpty() && !preset.equals(AS_TYPED)) {
            return preset(preset).map(known -> known.spread(years));
        }
        if (onlyDurationChanged(years)) {
            askAboutRescaling(years);
            return Optional.empty();
        }
        Checked<Spread> typed = Spread.exact(years, percents(years));
        entry.problems(typed.problems().stream().map(SpreadOfEntry::atYear).toList());
        return typed.accepted();
    }

    /** The spread that percentages on their way to 100 would have if they were rescaled to it. */
    Optional<Spread> foreseen(ContractYears years) {
        String preset = entry.line("spreadPreset");
        return preset.isEmpty() || preset.equals(AS_TYPED)
                ? Spread.normalised(years, percents(years).subList(0, years.count()))
                        .accepted()
                        .map(NormalisedSpread::spread)
                : preset(preset).map(known -> known.spread(years));
    }

    /** The stored spread over fewer years, if nothing but the duration was changed. */
    Optional<Spread> rescaledForFewer(ContractYears years) {
        return onlyDurationChanged(years) ? rescaled(years).map(NormalisedSpread::spread) : Optional.empty();
    }

    private Optional<SpreadPreset> preset(String name) {
        Optional<SpreadPreset> preset = Arrays.stream(SpreadPreset.values())
                .filter(candidate -> candidate.name().equals(name))
                .findFirst();
        if (preset.isEmpty()) {
            entry.problem("spreadPreset", StepProblem.FIELD_MISTYPED, "one of the presets");
        }
        return preset;
    }

    /**
     * Changing the duration rescales the remaining years, but never without a word: the person sees it and continues.
     */
    private void askAboutRescaling(ContractYears years) {
        rescaled(years)
                .ifPresentOrElse(
                        spread -> entry.problem(
                                "durationYears",
                                StepProblem.SPREAD_RESCALED,
                                years.count(),
                                percentsText(spread.spread())),
                        () -> entry.problem("durationYears", StepProblem.SPREAD_LEFT_EMPTY, years.count()));
    }

    private Optional<NormalisedSpread> rescaled(ContractYears years) {
        return state.spreadOrDefault().over(years).accepted();
    }

    /**
     * Whether the duration is shorter while the percentages are still those of the old duration and no longer whole.
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

    /** The percentages of the contract's years, and those of later years unless they are blank or 0. */
    private List<@Nullable BigDecimal> percents(ContractYears years) {
        List<@Nullable BigDecimal> percents = new ArrayList<>();
        for (int year = 1; year <= ContractYears.LONGEST; year++) {
            boolean within = year <= years.count();
            BigDecimal percent = within ? percent(year) : entry.decimal("y" + year);
            if (within || (percent != null && percent.signum() != 0)) {
                percents.add(within && percent == null ? BigDecimal.ZERO : percent);
            }
        }
        return percents;
    }

    /** As typed, or as it stands if the entry does not mention the year. */
    private @Nullable BigDecimal percent(int year) {
        String field = "y" + year;
        boolean kept = !entry.has(field) && state.spread().isPresent();
        return kept ? state.spreadOrDefault().percent(year) : entry.decimal(field);
    }

    /** The calculation knows years as {@code spread[0]}; forms and API know them as {@code y1}. */
    private static Problem atYear(Problem problem) {
        String field = problem.field();
        if (!field.startsWith("spread[")) {
            return problem;
        }
        int year = Integer.parseInt(field.substring("spread[".length(), field.indexOf(']'))) + 1;
        return new Problem("y" + year, problem.code(), problem.arguments());
    }

    private static String percentsText(Spread spread) {
        return String.join(
                " / ", spread.percents().stream().map(BigDecimal::toPlainString).toList());
    }
}
