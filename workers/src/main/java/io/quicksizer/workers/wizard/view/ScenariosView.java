package io.quicksizer.workers.wizard.view;

import io.quicksizer.workers.sizing.CatalogueLineItem;
import io.quicksizer.workers.wizard.entry.Input;
import io.quicksizer.workers.wizard.entry.Intent;
import io.quicksizer.workers.wizard.entry.ScenariosEntry;
import java.util.List;

/**
 * The content of the step Scenarios.
 *
 * @param groups one for each chosen scope type
 */
public record ScenariosView(List<Group> groups) implements StepView {

    /**
     * A scope type with the line items to choose from.
     *
     * @param selected keys of the chosen ones
     */
    public record Group(String key, String name, List<CatalogueLineItem> lineItems, List<String> selected) {

        /** Copies the lists. */
        public Group {
            lineItems = List.copyOf(lineItems);
            selected = List.copyOf(selected);
        }
    }

    /** Copies the list. */
    public ScenariosView {
        groups = List.copyOf(groups);
    }

    @Override
    public ScenariosEntry entry() {
        return new ScenariosEntry(
                Intent.NONE,
                Input.of(groups.stream()
                        .map(group -> ScenariosEntry.Group.of(group.key(), group.selected()))
                        .toList()));
    }
}
