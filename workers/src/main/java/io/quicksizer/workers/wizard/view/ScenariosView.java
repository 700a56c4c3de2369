package io.quicksizer.workers.wizard.view;

import io.quicksizer.workers.sizing.CatalogueLineItem;
import io.quicksizer.workers.sizing.Size;
import io.quicksizer.workers.wizard.entry.Input;
import io.quicksizer.workers.wizard.entry.Intent;
import io.quicksizer.workers.wizard.entry.ScenariosEntry;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The content of the step Scenarios.
 *
 * @param groups one for each chosen scope type
 */
public record ScenariosView(List<Group> groups) implements StepView {

    /** A scope type with the line items to choose from. */
    public record Group(String key, String name, List<CatalogueLineItem> lineItems, List<String> selected) {

        public Group {
            lineItems = List.copyOf(lineItems);
            selected = List.copyOf(selected);
        }
    }

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

    @Override
    public void complete(Map<String, @Nullable Object> form) {
        form.put(
                ScenariosEntry.GROUPS,
                groups.stream().map(ScenariosView::variables).toList());
    }

    private static Map<String, Object> variables(Group group) {
        Map<String, Object> variables = new LinkedHashMap<>();
        variables.put(ScenariosEntry.KEY, group.key());
        variables.put("name", group.name());
        variables.put(
                "options",
                group.lineItems().stream()
                        .map(item -> new Option(withDays(item), item.key()))
                        .toList());
        variables.put(ScenariosEntry.SELECTED, group.selected());
        return variables;
    }

    private static String withDays(CatalogueLineItem item) {
        List<String> sizes = new ArrayList<>();
        for (Size size : List.of(Size.S, Size.M, Size.L)) {
            item.days().at(size).ifPresent(days -> sizes.add(size.label() + " " + days.text()));
        }
        return sizes.isEmpty() ? item.name() : item.name() + " (" + String.join(" · ", sizes) + " days)";
    }
}
