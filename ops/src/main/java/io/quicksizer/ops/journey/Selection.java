package io.quicksizer.ops.journey;

import com.fasterxml.jackson.databind.JsonNode;
import io.quicksizer.ops.process.StackFailure;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.StreamSupport;

/**
 * The content of a sample engagement: line items of a catalogue with their sizes.
 *
 * @param items in the order of selection
 */
record Selection(List<Item> items) {

    static final String CUSTOM = "CUSTOM";

    private static final List<String> SIZES = List.of("S", "M", "L", CUSTOM);

    Selection {
        items = List.copyOf(items);
    }

    /**
     * A line item with its size.
     *
     * @param name the name shown to people
     * @param scopeType key of its scope type
     * @param size S, M, L or CUSTOM
     */
    record Item(String key, String name, String scopeType, String size) {}

    /**
     * Selects one line item for each size, of as many different scope types as possible.
     *
     * @param catalogue the response of the API, with {@code lineItems}
     * @throws StackFailure when the catalogue has too few line items with days
     */
    static Selection from(JsonNode catalogue) {
        var free = new ArrayList<JsonNode>();
        catalogue.path("lineItems").forEach(free::add);
        var types = new LinkedHashMap<String, Integer>();
        var items = SIZES.stream().map(size -> take(size, free, types)).toList();
        return new Selection(items);
    }

    private static Item take(String size, List<JsonNode> free, Map<String, Integer> types) {
        var wanted = free.stream()
                .filter(item -> size.equals(CUSTOM)
                        ? item.hasNonNull("scenario")
                        : item.path("days").path(size.toLowerCase(Locale.ROOT)).asDouble() > 0)
                .min(java.util.Comparator.comparingInt(
                        item -> types.getOrDefault(item.path("scopeType").asText(), 0)))
                .orElseThrow(() -> new StackFailure(
                        "The catalogue has no line item left that could be sold in size %s.".formatted(size)));
        free.remove(wanted);
        types.merge(wanted.path("scopeType").asText(), 1, Integer::sum);
        return item(wanted, size);
    }

    static Item item(JsonNode lineItem, String size) {
        return new Item(
                lineItem.path("key").asText(),
                lineItem.path("name").asText(),
                lineItem.path("scopeType").asText(),
                size);
    }

    /** Returns the keys of the scope types of the line items. */
    List<String> scopeTypes() {
        return items.stream().map(Item::scopeType).distinct().toList();
    }

    /** Returns the selected line items by scope type, as submitted at the step "Choose scenarios". */
    List<Map<String, Object>> groups() {
        return scopeTypes().stream()
                .map(type -> Map.<String, Object>of(
                        "key", type, "selected", keys(item -> item.scopeType().equals(type))))
                .toList();
    }

    /** Returns the line items with their sizes, as submitted at the step "Size scenarios". */
    List<Map<String, Object>> lines() {
        return items.stream()
                .map(item -> Map.<String, Object>of("key", item.key(), "size", item.size()))
                .toList();
    }

    /**
     * Returns two services for the first custom line item, one of the catalogue and one free-text; none without such an
     * item.
     */
    List<Map<String, Object>> services(JsonNode catalogue) {
        var customs = keys(item -> item.size().equals(CUSTOM));
        return customs.isEmpty() ? List.of() : services(customs.getFirst(), catalogue);
    }

    private static List<Map<String, Object>> services(String custom, JsonNode catalogue) {
        var known = StreamSupport.stream(catalogue.path("sections").spliterator(), false)
                .flatMap(
                        section -> StreamSupport.stream(section.path("services").spliterator(), false))
                .findFirst()
                .orElseThrow(() -> new StackFailure("The catalogue has no services."));
        return List.of(
                Map.of(
                        "lineItem",
                        custom,
                        "service",
                        known.path("key").asText(),
                        "name",
                        known.path("name").asText(),
                        "days",
                        24.5,
                        "note",
                        "Agreed with the customer"),
                Map.of(
                        "lineItem", custom,
                        "service", "FREE_TEXT",
                        "name", "Workshop on site",
                        "days", 12,
                        "note", ""));
    }

    private List<String> keys(java.util.function.Predicate<Item> which) {
        return items.stream().filter(which).map(Item::key).toList();
    }
}
