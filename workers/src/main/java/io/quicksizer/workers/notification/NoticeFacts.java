package io.quicksizer.workers.notification;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Map;
import java.util.TreeMap;

/** JSON mapping of the facts of a notice. */
public final class NoticeFacts {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<TreeMap<String, String>> TEXTS = new TypeReference<>() {};

    private NoticeFacts() {}

    /** Parses the facts of a stored notice. */
    public static Map<String, String> read(String json) {
        try {
            return JSON.readValue(json, TEXTS);
        } catch (JsonProcessingException foreign) {
            throw new IllegalStateException("the stored facts of a notice can't be read", foreign);
        }
    }

    static String write(Map<String, String> facts) {
        try {
            Map<String, String> storable = new TreeMap<>(facts);
            storable.replaceAll((name, value) -> value.replace('\u0000', ' '));
            return JSON.writeValueAsString(storable);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("the facts of a notice can't be written as JSON", impossible);
        }
    }
}
