package io.quicksizer.workers.wizard.entry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * JSON that PostgreSQL can store: it supports neither NUL characters nor numbers with hundreds of thousands of digits.
 * Invalid entries have to be stored as well; otherwise a malicious entry in Tasklist would stop the process with an
 * incident.
 */
public final class StorableJson {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final int MOST_DIGITS = 1_000;

    private StorableJson() {}

    /**
     * Returns the same content with NUL characters replaced by the replacement character, and excessively long numbers
     * by their text.
     */
    public static JsonNode of(JsonNode node) {
        return switch (node.getNodeType()) {
            case OBJECT -> object(node);
            case ARRAY -> array(node);
            case STRING -> NODES.textNode(text(node.textValue()));
            case NUMBER -> isModest(node) ? node : NODES.textNode(node.asText());
            case MISSING -> NODES.nullNode();
            default -> node;
        };
    }

    private static ObjectNode object(JsonNode node) {
        ObjectNode object = NODES.objectNode();
        node.properties().forEach(member -> object.set(text(member.getKey()), of(member.getValue())));
        return object;
    }

    private static ArrayNode array(JsonNode node) {
        ArrayNode array = NODES.arrayNode();
        node.forEach(element -> array.add(of(element)));
        return array;
    }

    private static boolean isModest(JsonNode number) {
        if (!number.isBigDecimal()) {
            return !number.isBigInteger() || number.bigIntegerValue().bitLength() <= MOST_DIGITS;
        }
        long scale = number.decimalValue().scale();
        return Math.abs(scale) <= MOST_DIGITS && number.decimalValue().precision() <= MOST_DIGITS;
    }

    private static String text(String text) {
        return text.replace('\u0000', '\uFFFD');
    }
}
