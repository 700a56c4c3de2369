package io.quicksizer.web.wizard;

import io.quicksizer.processes.model.Step;
import io.quicksizer.workers.sizing.CatalogueLineItem;
import io.quicksizer.workers.sizing.Days;
import io.quicksizer.workers.sizing.Size;
import io.quicksizer.workers.wizard.view.ScenariosView;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The step Scenarios: which line items of the chosen scope types the engagement contains. */
@Component
class ScenariosPage implements StepPage {

    /** The chosen scope types. */
    public record Content(List<Group> groups) {}

    /**
     * A scope type with its line items.
     *
     * @param index index in the submission
     * @param count number of chosen line items
     */
    public record Group(int index, String key, String name, List<Item> items, int count) {

        /** Returns the path of the field with the chosen line items. */
        public String field() {
            return "groups[" + index + "]";
        }
    }

    /**
     * A line item.
     *
     * @param s days at S, or null if the catalogue has none
     * @param services number of services; 0 if the catalogue has totals only
     */
    public record Item(
            String key,
            String name,
            boolean chosen,
            @Nullable BigDecimal s,
            @Nullable BigDecimal m,
            @Nullable BigDecimal l,
            int services) {}

    @Override
    public Step step() {
        return Step.SCENARIOS;
    }

    @Override
    public List<String> terms() {
        return List.of("line-item", "scenario");
    }

    @Override
    public Object content(StepContent shown) {
        List<Group> groups = new ArrayList<>();
        for (ScenariosView.Group group : shown.view(ScenariosView.class).groups()) {
            List<Item> items = group.lineItems().stream()
                    .map(item -> item(item, group.selected().contains(item.key()), shown))
                    .toList();
            groups.add(new Group(groups.size(), group.key(), group.name(), items, (int)
                    items.stream().filter(Item::chosen).count()));
        }
        return new Content(groups);
    }

    private static Item item(CatalogueLineItem item, boolean chosen, StepContent shown) {
        int services = shown.catalogue()
                .scenarioBehind(item.key())
                .map(scenario -> scenario.days().sections().stream()
                        .mapToInt(section -> section.services().size())
                        .sum())
                .orElse(0);
        return new Item(
                item.key(), item.name(), chosen, days(item, Size.S), days(item, Size.M), days(item, Size.L), services);
    }

    /** Returns the catalogue's days at a size; null if there are none. */
    static @Nullable BigDecimal days(CatalogueLineItem item, Size size) {
        return item.days().at(size).map(Days::toBigDecimal).orElse(null);
    }
}
