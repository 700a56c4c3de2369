package io.quicksizer.workers.engagement;

import io.quicksizer.workers.catalogue.CatalogueSnapshot;
import io.quicksizer.workers.sizing.CustomServiceEntry;
import io.quicksizer.workers.sizing.Size;
import io.quicksizer.workers.wizard.EngagementState;
import io.quicksizer.workers.wizard.EngagementState.Choice;
import io.quicksizer.workers.wizard.EngagementState.Context;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The state of an engagement carried over to another catalogue version, without anything that version does not have.
 */
public final class CopiedState {
    private CopiedState() {}

    /** Returns the part of the state that the catalogue version has, for the same customer. */
    public static EngagementState of(EngagementState from, CatalogueSnapshot catalogue) {
        return of(from, from.context(), catalogue);
    }

    static EngagementState of(EngagementState from, Context context, CatalogueSnapshot catalogue) {
        Set<String> types = new LinkedHashSet<>(from.scopeTypes());
        types.retainAll(catalogue.scopeTypeKeys());
        Map<String, Choice> items = new LinkedHashMap<>(from.lineItems());
        items.keySet().removeIf(key -> catalogue.lineItem(key).isEmpty());
        Map<String, List<CustomServiceEntry>> services = new LinkedHashMap<>();
        from.customServices().forEach((lineItem, entries) -> {
            if (items.containsKey(lineItem)) {
                services.put(
                        lineItem,
                        entries.stream()
                                .filter(entry -> known(entry, catalogue))
                                .toList());
            }
        });
        return new EngagementState(context, from.years(), from.spread(), types, items, services);
    }

    /**
     * Returns the keys of what the state counts and the catalogue version does not have: chosen line items, and
     * services of line items sized Custom.
     */
    public static List<String> leftOut(EngagementState from, CatalogueSnapshot catalogue) {
        return from.lineItems().keySet().stream()
                .filter(from::isChosen)
                .flatMap(item -> catalogue.lineItem(item).isEmpty()
                        ? Stream.of(item)
                        : services(item, from)
                                .filter(entry -> !known(entry, catalogue))
                                .map(CustomServiceEntry::service))
                .distinct()
                .toList();
    }

    private static Stream<CustomServiceEntry> services(String item, EngagementState from) {
        return from.size(item).filter(Size.CUSTOM::equals).stream()
                .flatMap(custom -> from.customServices().getOrDefault(item, List.of()).stream());
    }

    private static boolean known(CustomServiceEntry entry, CatalogueSnapshot catalogue) {
        return entry.service() == null || catalogue.service(entry.service()).isPresent();
    }
}
