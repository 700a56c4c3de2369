package io.quicksizer.workers.wizard;

import io.quicksizer.workers.catalogue.CatalogueSnapshot;
import io.quicksizer.workers.sizing.Checked;
import io.quicksizer.workers.sizing.ContractYears;
import io.quicksizer.workers.sizing.Spread;
import io.quicksizer.workers.sizing.SpreadPreset;
import io.quicksizer.workers.wizard.EngagementState.Context;
import io.quicksizer.workers.wizard.entry.ContextEntry;
import io.quicksizer.workers.wizard.entry.ContextText;
import io.quicksizer.workers.wizard.entry.Decimal;
import io.quicksizer.workers.wizard.entry.Input;
import io.quicksizer.workers.wizard.entry.Intent;
import io.quicksizer.workers.wizard.entry.PresetOfEntry;
import io.quicksizer.workers.wizard.view.ContextView;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The step Context: the customer, the duration, and the spread of the days (docs/domain.md, rule 3). */
final class ContextStep implements WizardStep<ContextEntry> {

    @Override
    public ContextView show(EngagementState state, CatalogueSnapshot catalogue, Optional<ContextEntry> entry) {
        ContextEntry stored = stored(state);
        return new ContextView(entry.map(typed -> over(stored, typed, state)).orElse(stored));
    }

    private static ContextEntry stored(EngagementState state) {
        return new ContextEntry(
                Intent.NONE,
                ContextText.each(field -> Input.of(state.context().text(field))),
                Input.of(Decimal.of(BigDecimal.valueOf(state.years().count()))),
                Input.of(ContextEntry.AS_TYPED),
                PresetOfEntry.percents(state.spreadOrDefault()));
    }

    private static ContextEntry over(ContextEntry stored, ContextEntry typed, EngagementState state) {
        List<Input<Decimal>> percents = new ArrayList<>();
        for (int year = 1; year <= ContractYears.LONGEST; year++) {
            percents.add(mentioned(typed.percent(year), stored.percent(year)));
        }
        Checking unused = new Checking();
        Optional<Spread> rescaled = ContractYears.check(
                        ContextEntry.DURATION_YEARS,
                        unused.wholeNumber(ContextEntry.DURATION_YEARS, typed.durationYears()))
                .accepted()
                .flatMap(wanted -> new SpreadOfEntry(state, typed, unused).rescaledForFewer(wanted));
        return new ContextEntry(
                Intent.NONE,
                ContextText.each(field -> mentioned(typed.text(field), stored.text(field))),
                mentioned(typed.durationYears(), stored.durationYears()),
                mentioned(typed.spreadPreset(), stored.spreadPreset()),
                rescaled.map(PresetOfEntry::percents).orElse(percents));
    }

    private static <T> Input<T> mentioned(Input<T> typed, Input<T> stored) {
        return typed.isMentioned() ? typed : stored;
    }

    @Override
    public EngagementState accept(
            EngagementState state, CatalogueSnapshot catalogue, ContextEntry entry, Checking checking) {
        Context context = context(state.context(), entry, checking);
        return checking.take(years(state, entry, checking))
                .flatMap(wanted -> new SpreadOfEntry(state, entry, checking)
                        .over(wanted)
                        .map(spread -> state.withContext(context, wanted, spread)))
                .orElse(state);
    }

    /** Returns the provisional state; while the percentages don't add up to 100, they are rescaled to it. */
    @Override
    public EngagementState foresee(EngagementState state, CatalogueSnapshot catalogue, ContextEntry entry) {
        Checking unused = new Checking();
        ContractYears years = years(state, entry, unused).accepted().orElse(state.years());
        Optional<Spread> spread = new SpreadOfEntry(state, entry, unused).foreseen(years);
        Spread stored = years.equals(state.years()) ? state.spreadOrDefault() : SpreadPreset.DEFAULT.spread(years);
        return state.withContext(context(state.context(), entry, unused), years, spread.orElse(stored));
    }

    private static Context context(Context stored, ContextEntry entry, Checking checking) {
        return Context.of(field -> text(field, stored.text(field), entry.text(field), checking));
    }

    /**
     * Returns the text of a field. A field that the entry does not mention keeps its value, so that a partial entry
     * deletes nothing.
     */
    private static String text(ContextText field, String stored, Input<String> input, Checking checking) {
        boolean keeps = !input.isMentioned() && !(field.isRequired() && stored.isEmpty());
        return keeps ? stored : checking.text(field, input, true);
    }

    private static Checked<ContractYears> years(EngagementState state, ContextEntry entry, Checking checking) {
        boolean kept = state.spread().isPresent() && !entry.durationYears().isMentioned();
        return kept
                ? Checked.accepted(state.years())
                : ContractYears.check(
                        ContextEntry.DURATION_YEARS,
                        checking.wholeNumber(ContextEntry.DURATION_YEARS, entry.durationYears()));
    }
}
