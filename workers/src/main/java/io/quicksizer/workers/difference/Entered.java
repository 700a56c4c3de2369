package io.quicksizer.workers.difference;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Reads from what was handed in at a step what it says about a cell. Empty means that it says nothing about it. */
final class Entered {
    private Entered() {}

    static Optional<String> text(JsonNode payload, String field) {
        return payload.path(field).isTextual()
                ? Optional.of(payload.path(field).textValue().strip())
                : Optional.empty();
    }

    /** Forms may send numbers as text. */
    static Optional<String> number(JsonNode payload, String field) {
        JsonNode value = payload.path(field);
        if (value.isNumber()) {
            return Optional.of(Cells.plain(value.decimalValue()));
        }
        try {
            return value.isTextual() && !value.textValue().isBlank()
                    ? Optional.of(Cells.plain(new BigDecimal(value.textValue().strip())))
                    : Optional.empty();
        } catch (NumberFormatException unreadable) {
            return Optional.empty();
        }
    }

    /** A preset names no percentage of its own; it stands for all of them. */
    static boolean choosesPreset(JsonNode payload) {
        return text(payload, "spreadPreset")
                .filter(preset -> !preset.isEmpty() && !preset.equals("AS_TYPED"))
                .isPresent();
    }

    static Optional<String> size(JsonNode payload, String lineItem) {
        return elements(payload.path("lines"))
                .filter(line -> line.path("key").asText().equals(lineItem))
                .findFirst()
                .flatMap(line -> text(line, "size"))
                .map(size -> size.replace("N/A", "NA"));
    }

    static boolean selects(JsonNode payload, String lineItem) {
        return elements(payload.path("groups"))
                .flatMap(group -> elements(group.path("selected")))
                .anyMatch(key -> key.asText().equals(lineItem));
    }

    static boolean covers(JsonNode payload, @Nullable String scopeType) {
        return elements(payload.path("scopeTypes")).anyMatch(key -> key.asText().equals(scopeType));
    }

    /** Days of a custom service; empty text if the entry leaves the service out. */
    static String customDays(JsonNode payload, String lineItem, String service) {
        return elements(payload.path("services"))
                .filter(row -> row.path("lineItem").asText().equals(lineItem))
                .filter(row -> service.equals(identity(row)))
                .findFirst()
                .flatMap(row -> number(row, "days"))
                .orElse("");
    }

    private static String identity(JsonNode row) {
        String key = row.path("service").asText("");
        return key.isEmpty() || key.equals("FREE_TEXT")
                ? "text " + row.path("name").asText("").strip()
                : key;
    }

    private static java.util.stream.Stream<JsonNode> elements(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }
}
