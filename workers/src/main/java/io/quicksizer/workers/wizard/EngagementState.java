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
 * The current entries of an engagement. Immutable; each step returns a new state.
 *
 * @param context the customer and the other texts
 * @param spread the accepted spread; empty until the context has been accepted
 * @param scopeTypes keys of the chosen scope types
 * @param lineItems every line item that was ever chosen, by key; leaving out a scope type does not change its line
 *     items, so that they are restored when it is chosen again (docs/domain.md, rule 6)
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
     * The customer and the other texts of the step Context.
     *
     * @param texts all text fields; only the name is never empty
     */
    public record Context(Map<ContextText, String> texts) {

        /** Sets the missing texts to empty ones. */
        public Context {
            texts = ContextText.complete(texts, "");
        }

        /** Returns a context with the texts that the function returns. */
        public static Context of(Function<ContextText, String> source) {
            return new Context(ContextText.each(source));
        }

        /** Returns a text field; may be empty. */
        public String text(ContextText field) {
            return texts.getOrDefault(field, "");
        }

        public String name() {
            return text(ContextText.NAME);
        }

        /** Returns the customer; empty until the context has been accepted. */
        public String customer() {
            return text(ContextText.CUSTOMER);
        }
    }

    /**
     * @param chosen false if it was chosen before and then left out
     * @param size empty until it has been sized
     * @param deferred whether it is deferred: it keeps its size and services, but does not count
     */
    public record Choice(boolean chosen, Optional<Size> size, boolean deferred) {

        /** Creates a choice that is not deferred. */
        public Choice(boolean chosen, Optional<Size> size) {
            this(chosen, size, false);
        }
    }

    /** Copies the sets and maps in their order. */
    public EngagementState {
        scopeTypes = Collections.unmodifiableSet(new LinkedHashSet<>(scopeTypes));
        lineItems = Collections.unmodifiableMap(new LinkedHashMap<>(lineItems));
        customServices = Collections.unmodifiableMap(new LinkedHashMap<>(customServices));
    }

    /** Returns the spread, or the default one if none has been accepted yet. */
    public Spread spreadOrDefault() {
        return spread.orElseGet(() -> SpreadPreset.DEFAULT.spread(years));
    }

    /** Returns the chosen line items of the chosen scope types, including deferred ones, in the catalogue's order. */
    public List<CatalogueLineItem> chosenLineItems(CatalogueSnapshot catalogue) {
        return catalogue.lineItems().stream()
                .filter(item -> scopeTypes.contains(item.scopeType()) && isChosen(item.key()))
                .toList();
    }

    /** Returns the chosen line items that count, which are those that are not deferred. */
    public List<CatalogueLineItem> countedLineItems(CatalogueSnapshot catalogue) {
        return chosenLineItems(catalogue).stream()
                .filter(item -> !isDeferred(item.key()))
                .toList();
    }

    /** Returns the chosen line items that are deferred. */
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

    /** Returns whether the line item is chosen, regardless of its scope type. */
    public boolean isChosen(String lineItem) {
        Choice choice = lineItems.get(lineItem);
        return choice != null && choice.chosen();
    }

    /** Returns the size of a line item; empty if it has none. */
    public Optional<Size> size(String lineItem) {
        return Optional.ofNullable(lineItems.get(lineItem)).flatMap(Choice::size);
    }

    /** Returns the chosen line items sized Custom, including deferred ones, whose services are entered as well. */
    public List<CatalogueLineItem> customLineItems(CatalogueSnapshot catalogue) {
        return chosenLineItems(catalogue).stream()
                .filter(item -> size(item.key()).filter(Size.CUSTOM::equals).isPresent())
                .toList();
    }

    /**
     * Returns whether expert mode is open, which is the case if and only if at least one chosen line item is sized
     * Custom.
     */
    public boolean expertOpen(CatalogueSnapshot catalogue) {
        return !customLineItems(catalogue).isEmpty();
    }

    /** Returns the state of an engagement that is opened with the deferred line items of this one. */
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
