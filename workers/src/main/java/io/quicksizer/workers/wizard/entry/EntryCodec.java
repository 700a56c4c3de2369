package io.quicksizer.workers.wizard.entry;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quicksizer.processes.model.Step;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Codec for entries stored as JSON, in submissions and drafts. The member {@code v} holds the version, 2; JSON without
 * it is of the first version, which was stored as it was submitted.
 */
public final class EntryCodec {
    private static final String VERSION = "v";
    private static final int CURRENT = 2;
    private static final String UNKNOWN = "unknown";
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private EntryCodec() {}

    /** Returns the JSON of an entry; characters that PostgreSQL cannot store are replaced. */
    public static String write(StepEntry entry) {
        return write(EntryValues.exact(entry), entry.intent().unknownFields());
    }

    /** Returns the JSON of a decision; characters that PostgreSQL cannot store are replaced. */
    public static String write(DecisionEntry entry) {
        return write(EntryValues.exact(entry), entry.unknownFields());
    }

    private static String write(Map<String, @Nullable Object> fields, List<String> unknown) {
        Map<String, @Nullable Object> stored = new LinkedHashMap<>();
        stored.put(VERSION, CURRENT);
        stored.putAll(fields);
        if (!unknown.isEmpty()) {
            stored.put(UNKNOWN, unknown);
        }
        try {
            return JSON.writeValueAsString(StorableJson.of(JSON.<JsonNode>valueToTree(stored)));
        } catch (JsonProcessingException impossible) {
            throw new IllegalArgumentException("The entry can't be written as JSON", impossible);
        }
    }

    /** Returns the fields of an entry, from which {@link StepEntry#read} reads an equal entry. */
    public static ObjectNode fields(StepEntry entry) {
        return JSON.valueToTree(EntryValues.exact(entry));
    }

    /** Returns a stored entry of any version. */
    public static StepEntry read(Step step, String stored) {
        ObjectNode fields = object(stored);
        Optional<List<String>> unknown = removeUnknown(fields);
        StepEntry entry = StepEntry.read(step, fields);
        return unknown.map(names -> entry.with(new Intent(entry.intent().action(), names)))
                .orElse(entry);
    }

    /** Returns a stored decision of any version. */
    public static DecisionEntry decision(String stored) {
        ObjectNode fields = object(stored);
        Optional<List<String>> unknown = removeUnknown(fields);
        DecisionEntry entry = DecisionEntry.read(fields);
        return unknown.map(entry::withUnknown).orElse(entry);
    }

    /** Removes what only stored entries have, and returns the names that are not fields; empty if none are stored. */
    private static Optional<List<String>> removeUnknown(ObjectNode fields) {
        JsonNode version = fields.remove(VERSION);
        if (version == null) {
            return Optional.empty();
        }
        if (version.asInt() != CURRENT) {
            throw new IllegalStateException("The stored entry has the unknown version " + version);
        }
        return Optional.ofNullable(fields.remove(UNKNOWN)).map(EntryCodec::names);
    }

    private static ObjectNode object(String stored) {
        try {
            return JSON.readTree(stored) instanceof ObjectNode object ? object : JsonNodeFactory.instance.objectNode();
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("The stored entry can't be read", broken);
        }
    }

    private static List<String> names(JsonNode unknown) {
        List<String> names = new ArrayList<>();
        unknown.forEach(name -> names.add(name.asText()));
        return names;
    }
}
