package io.quicksizer.workers.engagement.step;

import com.fasterxml.jackson.databind.JsonNode;
import io.quicksizer.processes.model.Step;
import io.quicksizer.workers.catalogue.content.CatalogueSnapshot;
import io.quicksizer.workers.engagement.step.EngagementState.Context;
import io.quicksizer.workers.sizing.Checked;
import io.quicksizer.workers.sizing.ContractYears;
import io.quicksizer.workers.sizing.NormalisedSpread;
import io.quicksizer.workers.sizing.Problem;
import io.quicksizer.workers.sizing.Spread;
import io.quicksizer.workers.sizing.SpreadPreset;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Whom the engagement is for, how long it runs, and how its days are spread (docs/domain.md, rule 3). */
final class ContextStep implements WizardStep {
    private static final String AS_TYPED = "AS_TYPED";

    @Override
    public Step step() {
        return Step.CONTEXT;
    }

    @Override
    public Set<String> fields() {
        return Set.of(
                "name",
                "customer",
                "opportunity",
                "notes",
                "durationYears",
                "spreadPreset",
                "y1",
                "y2",
                "y3",
                "y4",
                "y5");
    }

    @Override
    public Map<String, @Nullable Object> show(
            EngagementState state, CatalogueSnapshot catalogue, Optional<JsonNode> entry) {
        Map<String, @Nullable Object> form = new LinkedHashMap<>();
        form.put("name", state.context().name());
        form.put("customer", state.context().customer());
        form.put("opportunity", state.context().opportunity());
        form.put("notes", state.context().notes());
        form.put("durationYears", state.years().count());
        form.put("spreadPreset", AS_TYPED);
        form.put("presetOptions", presetOptions());
        showSpread(form, state.spreadOrDefault());
        entry.ifPresent(typed -> showEntry(form, state, typed));
        return form;
    }

    private static void showEntry(Map<String, @Nullable Object> form, EngagementState state, JsonNode typed) {
        for (String field : List.of("name", "customer", "opportunity", "notes", "durationYears", "spreadPreset")) {
            Shown.overlay(form, field, typed);
        }
        SubmittedFields fields = new SubmittedFields(typed);
        Optional<ContractYears> years = ContractYears.check("durationYears", fields.wholeNumber("durationYears"))
                .accepted();
        Optional<Spread> rescaled = years.filter(wanted -> onlyDurationChanged(state, wanted, fields))
                .flatMap(wanted -> rescaled(state, wanted))
                .map(NormalisedSpread::spread);
        if (rescaled.isPresent()) {
            showSpread(form, rescaled.get());
        } else {
            IntStream.rangeClosed(1, ContractYears.LONGEST).forEach(year -> Shown.overlay(form, "y" + year, typed));
        }
    }

    @Override
    public EngagementState accept(EngagementState state, CatalogueSnapshot catalogue, SubmittedFields entry) {
        Context context = context(state.context(), entry);
        Checked<ContractYears> years = years(state, entry);
        entry.problems(years.problems());
        return years.accepted()
                .flatMap(wanted ->
                        spread(state, wanted, entry).map(spread -> state.withContext(context, wanted, spread)))
                .orElse(state);
    }

    /** What an entry does not mention stays as it is, so that a partial entry wipes nothing. */
    private static Context context(Context stored, SubmittedFields entry) {
        return new Context(
                keeps(entry, "name", stored.name()) ? stored.name() : entry.requiredLine("name"),
                keeps(entry, "customer", stored.customer()) ? stored.customer() : entry.requiredLine("customer"),
                entry.has("opportunity") ? entry.line("opportunity") : stored.opportunity(),
                entry.has("notes") ? entry.lines("notes") : stored.notes());
    }

    private static boolean keeps(SubmittedFields entry, String field, String stored) {
        return !entry.has(field) && !stored.isEmpty();
    }

    private static Checked<ContractYears> years(EngagementState state, SubmittedFields entry) {
        boolean kept = state.spread().isPresent() && !entry.has("durationYears");
        return kept
                ? Checked.accepted(state.years())
                : ContractYears.check("durationYears", entry.wholeNumber("durationYears"));
    }

    /** Percentages on their way to 100 are shown as if they were rescaled to it. */
    @Override
    public EngagementState foresee(EngagementState state, CatalogueSnapshot catalogue, SubmittedFields entry) {
        ContractYears years = years(state, entry).accepted().orElse(state.years());
        String preset = entry.line("spreadPreset");
        Optional<Spread> spread = preset.isEmpty() || preset.equals(AS_TYPED)
                ? Spread.normalised(years, percents(state, years, entry).subList(0, years.count()))
                        .accepted()
                        .map(NormalisedSpread::spread)
                : preset(preset, entry).map(known -> known.spread(years));
        Spread stored = years.equals(state.years()) ? state.spreadOrDefault() : SpreadPreset.DEFAULT.spread(years);
        return state.withContext(context(state.context(), entry), years, spread.orElse(stored));
    }

    private static Optional<Spread> spread(EngagementState state, ContractYears years, SubmittedFields entry) {
        String preset = entry.line("spreadPreset");
        if (!preset.isEmpty() && !preset.equals(AS_TYPED)) {
            return preset(preset, entry).map(known -> known.spread(years));
        }
        if (onlyDurationChanged(state, years, entry)) {
            askAboutRescaling(state, years, entry);
            return Optional.empty();
        }
        Checked<Spread> typed = Spread.exact(years, percents(state, years, entry));
        entry.problems(typed.problems().stream().map(ContextStep::atYear).toList());
        return typed.accepted();
    }

    private static Optional<SpreadPreset> preset(String name, SubmittedFields entry) {
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
    private static void askAboutRescaling(EngagementState state, ContractYears years, SubmittedFields entry) {
        rescaled(state, years)
                .ifPresentOrElse(
                        spread -> entry.problem(
                                "durationYears",
                                StepProblem.SPREAD_RESCALED,
                                years.count(),
                                percentsText(spread.spread())),
                        () -> entry.problem("durationYears", StepProblem.SPREAD_LEFT_EMPTY, years.count()));
    }

    private static Optional<NormalisedSpread> rescaled(EngagementState state, ContractYears years) {
        return state.spreadOrDefault().over(years).accepted();
    }

    /**
     * Whether the duration is shorter while the percentages are still those of the old duration and no longer whole.
     */
    private static boolean onlyDurationChanged(EngagementState state, ContractYears years, SubmittedFields entry) {
        Spread old = state.spreadOrDefault();
        boolean shorter = years.count() < old.years().count();
        boolean cut = old.percents().stream().skip(years.count()).anyMatch(percent -> percent.signum() > 0);
        return shorter
                && cut
                && IntStream.rangeClosed(1, years.count()).allMatch(year -> {
                    BigDecimal typed = percent(state, year, entry);
                    return typed != null && typed.compareTo(old.percent(year)) == 0;
                });
    }

    /** The percentages of the contract's years, and those of later years unless they are blank or 0. */
    private static List<@Nullable BigDecimal> percents(
            EngagementState state, ContractYears years, SubmittedFields entry) {
        List<@Nullable BigDecimal> percents = new ArrayList<>();
        for (int year = 1; year <= ContractYears.LONGEST; year++) {
            boolean within = year <= years.count();
            BigDecimal percent = within ? percent(state, year, entry) : entry.decimal("y" + year);
            if (within || (percent != null && percent.signum() != 0)) {
                percents.add(within && percent == null ? BigDecimal.ZERO : percent);
            }
        }
        return percents;
    }

    /** As typed, or as it stands if the entry does not mention the year. */
    private static @Nullable BigDecimal percent(EngagementState state, int year, SubmittedFields entry) {
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

    private static void showSpread(Map<String, @Nullable Object> form, Spread spread) {
        IntStream.rangeClosed(1, ContractYears.LONGEST)
                .forEach(year -> form.put("y" + year, Shown.number(spread.percent(year))));
    }

    private static String percentsText(Spread spread) {
        return String.join(
                " / ", spread.percents().stream().map(BigDecimal::toPlainString).toList());
    }

    private static List<Option> presetOptions() {
        return List.of(
                new Option("As typed below", AS_TYPED),
                new Option("Default (3 years 50/25/25, otherwise even)", SpreadPreset.DEFAULT.name()),
                new Option("Even", SpreadPreset.EVEN.name()),
                new Option("Front-loaded", SpreadPreset.FRONT_LOADED.name()),
                new Option("Back-loaded", SpreadPreset.BACK_LOADED.name()));
    }
}
