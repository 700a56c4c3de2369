package io.quicksizer.workers.budget;

import io.quicksizer.processes.model.Step;
import io.quicksizer.workers.catalogue.CatalogueSnapshot;
import io.quicksizer.workers.sizing.BudgetProposal;
import io.quicksizer.workers.sizing.CatalogueLineItem;
import io.quicksizer.workers.sizing.Size;
import io.quicksizer.workers.wizard.EngagementState;
import io.quicksizer.workers.wizard.Move;
import io.quicksizer.workers.wizard.entry.Input;
import io.quicksizer.workers.wizard.entry.Intent;
import io.quicksizer.workers.wizard.entry.ScenariosEntry;
import io.quicksizer.workers.wizard.entry.ScopeEntry;
import io.quicksizer.workers.wizard.entry.SizingEntry;
import io.quicksizer.workers.wizard.entry.StepEntry;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Entries of the steps Scope, Scenarios and Sizing with which a planner would enter a proposal. */
final class Plan {
    private final CatalogueSnapshot catalogue;
    private final Set<String> scopeTypes = new LinkedHashSet<>();
    private final Map<String, Size> sizes = new LinkedHashMap<>();
    private final Set<String> deferred = new LinkedHashSet<>();

    /**
     * @param kept line items that stay in the engagement, as N/A if they are not proposed
     * @param state current state, whose deferred line items stay as they are
     */
    Plan(BudgetProposal proposal, List<CatalogueLineItem> kept, EngagementState state, CatalogueSnapshot catalogue) {
        this.catalogue = catalogue;
        kept.forEach(item -> sizes.put(item.key(), Size.NA));
        state.deferredLineItems(catalogue).forEach(item -> {
            deferred.add(item.key());
            sizes.put(item.key(), state.size(item.key()).orElse(Size.NA));
        });
        proposal.rows().forEach(row -> sizes.put(row.item().key(), row.size()));
        catalogue.lineItems().stream()
                .filter(item -> sizes.containsKey(item.key()))
                .forEach(item -> scopeTypes.add(item.scopeType()));
    }

    /**
     * Returns the first step at which the engagement differs from the proposal; Sizing at the latest, which is always
     * submitted.
     */
    Step first(EngagementState state) {
        if (!state.scopeTypes().equals(scopeTypes)) {
            return Step.SCOPE;
        }
        boolean same = state.chosenLineItems(catalogue).stream()
                .map(CatalogueLineItem::key)
                .collect(Collectors.toSet())
                .equals(sizes.keySet());
        return same ? Step.SIZING : Step.SCENARIOS;
    }

    /** Returns the entry for Scope, Scenarios or Sizing. */
    StepEntry entry(Step step) {
        Intent intent = Intent.of(Move.CONTINUE.word());
        return switch (step) {
            case SCOPE -> ScopeEntry.of(intent, List.copyOf(scopeTypes), true);
            case SCENARIOS ->
                new ScenariosEntry(
                        intent, Input.of(scopeTypes.stream().map(this::group).toList()));
            case SIZING -> new SizingEntry(intent, Input.of(lines()));
            default -> throw new IllegalArgumentException("a proposal has no entry for the step " + step);
        };
    }

    private ScenariosEntry.Group group(String scopeType) {
        return ScenariosEntry.Group.of(
                scopeType,
                catalogue.lineItemsOf(scopeType).stream()
                        .map(CatalogueLineItem::key)
                        .filter(sizes::containsKey)
                        .toList());
    }

    /**
     * Returns the lines of Sizing with an explicit deferred flag: a proposed line item is not deferred, even if it was
     * before it was left out.
     */
    private List<SizingEntry.Line> lines() {
        return sizes.entrySet().stream()
                .map(line -> new SizingEntry.Line(
                        Input.of(line.getKey()),
                        Input.of(line.getValue().name()),
                        Input.of(deferred.contains(line.getKey()))))
                .toList();
    }
}
