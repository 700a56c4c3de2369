package io.quicksizer.workers.wizard;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quicksizer.processes.model.Step;
import io.quicksizer.workers.wizard.entry.ContextEntry;
import io.quicksizer.workers.wizard.entry.EntryCodec;
import io.quicksizer.workers.wizard.entry.ExpertEntry;
import io.quicksizer.workers.wizard.entry.ScenariosEntry;
import io.quicksizer.workers.wizard.entry.ScopeEntry;
import io.quicksizer.workers.wizard.entry.SizingEntry;
import io.quicksizer.workers.wizard.entry.StepEntry;

/**
 * Codec for the entries of several steps, stored as one JSON object by step; each entry is encoded by
 * {@link EntryCodec}.
 */
public final class StateCodec {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private StateCodec() {}

    /** Returns the JSON of the entries. */
    public static String write(StateEntries entries) {
        ObjectNode stored = JSON.createObjectNode();
        for (StepEntry entry : entries.all()) {
            stored.set(entry.step().name(), tree(EntryCodec.write(entry)));
        }
        return stored.toString();
    }

    /**
     * Returns the stored entries.
     *
     * @throws IllegalStateException if the text is not JSON
     */
    public static StateEntries read(String stored) {
        JsonNode entries = tree(stored);
        return new StateEntries(
                entry(entries, Step.CONTEXT, ContextEntry.class),
                entry(entries, Step.SCOPE, ScopeEntry.class),
                entry(entries, Step.SCENARIOS, ScenariosEntry.class),
                entry(entries, Step.SIZING, SizingEntry.class),
                entry(entries, Step.EXPERT, ExpertEntry.class));
    }

    private static <E extends StepEntry> E entry(JsonNode entries, Step step, Class<E> type) {
        JsonNode stored = entries.path(step.name());
        return type.cast(stored.isObject() ? EntryCodec.read(step, stored.toString()) : StepEntry.empty(step));
    }

    private static JsonNode tree(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("The stored entries can't be read", broken);
        }
    }
}
