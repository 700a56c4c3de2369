package io.quicksizer.web.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.deser.std.JsonNodeDeserializer;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Iterator;

/**
 * Deserializer for free-form JSON with the restrictions of {@link ModestNumber} for numbers and of {@link StorableText}
 * for texts.
 */
final class BoundedJson extends StdDeserializer<JsonNode> {
    private static final long serialVersionUID = 1L;

    BoundedJson() {
        super(JsonNode.class);
    }

    @Override
    public JsonNode deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        JsonNode tree =
                (JsonNode) JsonNodeDeserializer.getDeserializer(JsonNode.class).deserialize(parser, context);
        refuseHostileValues(tree, context);
        return tree;
    }

    private static void refuseHostileValues(JsonNode node, DeserializationContext context) throws IOException {
        if (node.isNumber() && !ModestNumber.isModest(node.decimalValue())) {
            throw context.weirdNumberException(node.numberValue(), BigDecimal.class, "has too many digits");
        }
        if (node.isTextual() && !StorableText.isStorable(node.textValue())) {
            throw context.weirdStringException("", String.class, StorableText.REASON);
        }
        for (Iterator<String> names = node.fieldNames(); names.hasNext(); ) {
            if (!StorableText.isStorable(names.next())) {
                throw context.weirdStringException("", String.class, StorableText.REASON);
            }
        }
        for (JsonNode child : node) {
            refuseHostileValues(child, context);
        }
    }
}
