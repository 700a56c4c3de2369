package io.quicksizer.workers.engagement.step;

import com.fasterxml.jackson.databind.JsonNode;
import io.quicksizer.processes.model.Step;
import io.quicksizer.workers.catalogue.content.CatalogueSnapshot;
import io.quicksizer.workers.engagement.step.EngagementState.Context;
import io.quicksizer.workers.sizing.Checked;
import io.quicksizer.workers.sizing.ContractYears;
import io.quicksizer.workers.sizing.Spread;
import io.quicksizer.workers.sizing.SpreadPreset;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whom the engagement is for, how long it runs, and how its days are spread (docs/domain.md, rule 3). */
final class ContextStep implements WizardStep {

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
        return new ContextForm(state).shown(entry);
    }

    @Override
    public EngagementState accept(EngagementState state, CatalogueSnapshot catalogue, SubmittedFields entry) {
        Context context = context(state.context(), entry);
        Checked<ContractYears> years = years(state, entry);
        entry.problems(years.problems());
        return years.accepted()
                .flatMap(wanted -> new SpreadOfEntry(state, entry)
                        .over(wanted)
                        .map(spread -> state.withContext(context, wanted, spread)))
                .orElse(state);
    }

    /** Percentages on their way to 100 are shown as if they were rescaled to it. */
    @Override
    public EngagementState foresee(EngagementState state, CatalogueSnapshot catalogue, SubmittedFields entry) {
        ContractYears years = years(state, entry).accepted().orElse(state.years());
        Optional<Spread> spread = new SpreadOfEntry(state, entry).foreseen(years);
        Spread stored = years.equals(state.years()) ? state.spreadOrDefault() : SpreadPreset.DEFAULT.spread(years);
        return state.withContext(context(state.context(), entry), years, spread.orElse(stored));
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
}
