package io.quicksizer.workers.wizard;

import io.quicksizer.workers.catalogue.CatalogueSnapshot;
import io.quicksizer.workers.sizing.CatalogueLineItem;
import io.quicksizer.workers.sizing.ContractYears;
import io.quicksizer.workers.sizing.CustomServiceEntry;
import io.quicksizer.workers.sizing.Size;
import io.quicksizer.workers.sizing.Spread;
import io.quicksizer.workers.sizing.SpreadPreset;
import io.quicksizer.workers.wizard.entry.ContextText;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * The entries of an engagement so far. Immutable; each step makes the next state.
 *
 * @param context who it is for
 * @param spread the accepted spread; empty until the context has been accepted
 * @param scopeTypes keys of the chosen scope types
 * @param lineItems every line item that was ever chosen, by key; leaving a scope type does not touch its line items, so
 *     that choosing it again restores them (docs/domain.md, rule 6)
 * @param customServices the custom services by line item key; kept while the line item has another size
 */
public record EngagementState(
        Context context,
        ContractYears years,
        Optional<Spread> spread,
        Set<String> scopeTypes,
        Map<String, Choice> lineItems,
        Map<String, List<CustomServiceEntry>> customServices) {

    /**
     * Whom the engagement is for.
     *
     * @param texts every text field; only the name is never empty
     */
    public record Context(Map<ContextText, String> texts) {

        /** Completes the texts with empty ones. */
        public Context {
            texts = ContextText.complete(texts, "");
        }

        /** A context with the texts that a source has. */
        public static Context of(Function<ContextText, String> source) {
            return new Context(ContextText.each(source));
        }

        /** A text field; may be empty. */
        public String text(ContextText field) {
            return texts.getOrDefault(field, "");
        }

        public String name() {
            return text(ContextText.NAME);
        }

        /** The customer; empty until the context has been accepted. */
        public String customer() {
            return text(ContextText.CUSTOMER);
        }
    }

    /**
     * @param chosen false if it was chosen once and then left out
     * @param size empty until it has been sized
     * @param deferred whether it is kept for later: with its size and its services, but without counting
     */
    public record Choice(boolean chosen, Optional<Size> size, boolean deferred) {

        /** A choice that counts if it is chosen. */
        public Choice(boolean chosen, Optional<Size> size) {
            this(chosen, size, false);
        }
    }

    /** Sets and maps keep their order. */
    public EngagementState {
        scopeTypes = Collections.unmodifiableSet(new LinkedHashSet<>(scopeTypes));
        lineItems = Collections.unmodifiableMap(new LinkedHashMap<>(lineItems));
        customServices = Collections.unmodifiableMap(new LinkedHashMap<>(customServices));
    }

    /** The spread, or the default one where none has been accepted yet. */
    public Spread spreadOrDefault() {
        return spread.orElseGet(() -> SpreadPreset.DEFAULT.spread(years));
    }

    /** The chosen line items of a chosen scope type, deferred ones included; in the catalogue's order. */
    public List<CatalogueLineItem> chosenLineItems(CatalogueSnapshot catalogue) {
        return catalogue.lineItems().stream()
                .filter(item -> scopeTypes.contains(item.scopeType()) && isChosen(item.key()))
                .toList();
    }

    /** The chosen line items that count: those that are not deferred. */
    public List<CatalogueLineItem> countedLineItems(CatalogueSnapshot catalogue) {
        return chosenLineItems(catalogue).stream()
                .filter(item -> !isDeferred(item.key()))
                .toList();
    }

    /** The chosen line items that are kept for later. */
    public List<CatalogueLineItem> deferredLineItems(CatalogueSnapshot catalogue) {
        return chosenLineItems(catalogue).stream()
                .filter(item -> isDeferred(item.key()))
                .toList();
    }

    /** Returns whether the line item is marked as deferred, whether it is chosen or not. */
    public boolean isDeferred(String lineItem) {
        Choice choice = lineItems.get(lineItem);
        return choice != null && choice.deferred();
    }

    /** Returns whether the line item itself is chosen, whatever its scope type. */
    public boolean isChosen(String lineItem) {
        Choice choice = lineItems.get(lineItem);
        return choice != null && choice.chosen();
    }

    /** The size of a line item, if it has one. */
    public Optional<Size> size(String lineItem) {
        return Optional.ofNullable(lineItems.get(lineItem)).flatMap(Choice::size);
    }

    /** The chosen line items sized Custom, deferred ones included: their services are entered all the same. */
    public List<CatalogueLineItem> customLineItems(CatalogueSnapshot catalogue) {
        return chosenLineItems(catalogue).stream()
                .filter(item -> size(item.key()).filter(Size.CUSTOM::equals).isPresent())
                .toList();
    }

    /** Returns whether expert mode is open: if and only if at least one chosen line item is Custom. */
    public boolean expertOpen(CatalogueSnapshot catalogue) {
        return !customLineItems(catalogue).isEmpty();
    }

    /** The state with which the deferred line items begin an engagement of their own. */
    public EngagementState startingWithDeferred(CatalogueSnapshot catalogue) {
        Set<String> types = new LinkedHashSet<>();
        Map<String, Choice> items = new LinkedHashMap<>();
        Map<String, List<CustomServiceEntry>> services = new LinkedHashMap<>();
        for (CatalogueLineItem item : deferredLineItems(catalogue)) {
            types.add(item.scopeType());
            items.put(item.key(), new Choice(true, size(item.key())));
            if (customServices.containsKey(item.key())) {
                services.put(item.key(), customServices.get(item.key()));
            }
        }
        return new EngagementState(context, years, spread, types, items, services);
    }

    public EngagementState withContext(Context newContext, ContractYears newYears, Spread newSpread) {
        return new EngagementState(newContext, newYears, Optional.of(newSpread), scopeTypes, lineItems, customServices);
    }

    public EngagementState withScopeTypes(Set<String> chosen) {
        return new EngagementState(context, years, spread, chosen, lineItems, customServices);
    }

    public EngagementState withLineItems(Map<String, Choice> choices) {
        return new EngagementState(context, years, spread, scopeTypes, choices, customServices);
    }

    public EngagementState withCustomServices(Map<String, List<CustomServiceEntry>> services) {
        return new EngagementState(context, years, spread, scopeTypes, lineItems, services);
    }
}
