package io.quicksizer.workers.revision;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The first value in which two contents differ.
 *
 * @param path path of the value, such as {@code rows[2].days}
 * @param stored value in the first content; "nothing" if it is missing
 * @param recomputed value in the second content; "nothing" if it is missing
 */
public record FirstDifference(String path, String stored, String recomputed) {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();
    private static final String NOTHING = "nothing";

    /** Derived values, which are compared last, so that the first difference is the one closest to its cause. */
    private static final List<String> SUMMARIES = List.of("totals", "warnings", "facts");

    /** Returns the first difference between two canonical texts, compared member by member; empty if they are equal. */
    static Optional<FirstDifference> between(String stored, String recomputed) {
        return between("", read(stored), read(recomputed));
    }

    private static Optional<FirstDifference> between(String path, JsonNode stored, JsonNode recomputed) {
        if (stored.isObject() && recomputed.isObject()) {
            return members(path, stored, recomputed);
        }
        if (stored.isArray() && recomputed.isArray()) {
            return elements(path, stored, recomputed);
        }
        return stored.equals(recomputed)
                ? Optional.empty()
                : Optional.of(new FirstDifference(path, text(stored), text(recomputed)));
    }

    private static Optional<FirstDifference> members(String path, JsonNode stored, JsonNode recomputed) {
        Set<String> names = new LinkedHashSet<>();
        stored.fieldNames().forEachRemaining(names::add);
        recomputed.fieldNames().forEachRemaining(names::add);
        return names.stream()
                .sorted(Comparator.comparing(SUMMARIES::indexOf))
                .map(name ->
                        between(path.isEmpty() ? name : path + "." + name, stored.path(name), recomputed.path(name)))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<FirstDifference> elements(String path, JsonNode stored, JsonNode recomputed) {
        for (int i = 0; i < Math.max(stored.size(), recomputed.size()); i++) {
            Optional<FirstDifference> found = between(path + "[" + i + "]", stored.path(i), recomputed.path(i));
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static String text(JsonNode node) {
        if (node.isMissingNode()) {
            return NOTHING;
        }
        return node.isValueNode() ? node.asText() : node.toString();
    }

    private static JsonNode read(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException broken) {
            throw new IllegalArgumentException("not the content of a revision", broken);
        }
    }
}
