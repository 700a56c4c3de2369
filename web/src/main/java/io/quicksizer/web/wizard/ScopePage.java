package io.quicksizer.web.wizard;

import io.quicksizer.processes.model.Step;
import io.quicksizer.workers.catalogue.ScopeTypeInfo;
import io.quicksizer.workers.sizing.CatalogueLineItem;
import io.quicksizer.workers.sizing.Days;
import io.quicksizer.workers.sizing.Size;
import io.quicksizer.workers.wizard.view.ScopeView;
import java.math.BigDecimal;
import java.util.List;
import org.springframework.stereotype.Component;

/** The step Scope: which scope types the engagement covers. */
@Component
class ScopePage implements StepPage {

    /**
     * The cards.
     *
     * @param types in the catalogue's order
     * @param dropped names of the scope types whose line items would be dropped, to be confirmed
     */
    public record Content(List<Type> types, List<String> dropped) {}

    /**
     * A scope type as a card.
     *
     * @param scenarios names of its line items
     * @param kept number of line items chosen now
     * @param s days of all its line items at S; those without days count as 0
     */
    public record Type(
            String key,
            String name,
            boolean chosen,
            List<String> scenarios,
            int kept,
            BigDecimal s,
            BigDecimal m,
            BigDecimal l) {}

    @Override
    public Step step() {
        return Step.SCOPE;
    }

    @Override
    public List<String> terms() {
        return List.of("scope-type");
    }

    @Override
    public Object content(StepContent shown) {
        ScopeView view = shown.view(ScopeView.class);
        List<Type> types = shown.catalogue().scopeTypes().stream()
                .map(type -> type(type, view.entry().covers(type.key()), shown))
                .toList();
        List<String> dropped = view.asksToDrop()
                ? types.stream()
                        .filter(type -> !type.chosen() && type.kept() > 0)
                        .map(Type::name)
                        .toList()
                : List.of();
        return new Content(types, dropped);
    }

    private static Type type(ScopeTypeInfo type, boolean chosen, StepContent shown) {
        List<CatalogueLineItem> items = shown.catalogue().lineItemsOf(type.key());
        int kept = (int) items.stream()
                .filter(item -> shown.engagement().state().isChosen(item.key()))
                .count();
        return new Type(
                type.key(),
                type.name(),
                chosen,
                items.stream().map(CatalogueLineItem::name).toList(),
                kept,
                days(items, Size.S),
                days(items, Size.M),
                days(items, Size.L));
    }

    private static BigDecimal days(List<CatalogueLineItem> items, Size size) {
        return Days.sum(items.stream()
                        .flatMap(item -> item.days().at(size).stream())
                        .toList())
                .toBigDecimal();
    }
}
