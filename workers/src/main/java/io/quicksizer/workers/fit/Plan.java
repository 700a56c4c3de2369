package io.quicksizer.workers.fit;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quicksizer.processes.model.Step;
import io.quicksizer.workers.catalogue.content.CatalogueSnapshot;
import io.quicksizer.workers.engagement.step.EngagementState;
import io.quicksizer.workers.engagement.step.Move;
import io.quicksizer.workers.sizing.BudgetProposal;
import io.quicksizer.workers.sizing.CatalogueLineItem;
import io.quicksizer.workers.sizing.Size;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** A proposal as the entries of the steps Scope, Scenarios and Sizing that a planner would hand in for it. */
final class Plan {
    private final CatalogueSnapshot catalogue;
    private final Set<String> scopeTypes = new LinkedHashSet<>();
    private final Map<String, Size> sizes = new LinkedHashMap<>();

    /** @param kept the line items that stay in the engagement as N/A where the proposal leaves them out */
    Plan(BudgetProposal proposal, List<CatalogueLineItem> kept, CatalogueSnapshot catalogue) {
        this.catalogue = catalogue;
        kept.forEach(item -> sizes.put(item.key(), Size.NA));
        proposal.rows().forEach(row -> sizes.put(row.item().key(), row.size()));
        catalogue.lineItems().stream()
                .filter(item -> sizes.containsKey(item.key()))
                .forEach(item -> scopeTypes.add(item.scopeType()));
    }

    /** The first of the steps at which the engagement differs from the proposal; the sizes are always handed in. */
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

    /** What to hand in at Scope, Scenarios or Sizing. */
    ObjectNode entry(Step step) {
        ObjectNode entry = JsonNodeFactory.instance.objectNode().put("action", Move.CONTINUE.word());
        switch (step) {
            case SCOPE -> {
                scopeTypes.forEach(entry.putArray("scopeTypes")::add);
                entry.put("confirmDrop", true);
            }
            case SCENARIOS -> groups(entry.putArray("groups"));
            case SIZING -> lines(entry.putArray("lines"));
            default -> throw new IllegalArgumentException("a proposal says nothing about " + step);
        }
        return entry;
    }

    private void groups(ArrayNode groups) {
        for (String type : scopeTypes) {
            ArrayNode selected = groups.addObject().put("key", type).putArray("selected");
            catalogue.lineItemsOf(type).stream()
                    .map(CatalogueLineItem::key)
                    .filter(sizes::containsKey)
                    .forEach(selected::add);
        }
    }

    private void lines(ArrayNode lines) {
        sizes.forEach((key, size) -> lines.addObject().put("key", key).put("size", size.name()));
    }
}
