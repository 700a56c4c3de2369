package io.quicksizer.web.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.NumberDeserializers.BigDecimalDeserializer;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;
import java.math.BigDecimal;

/**
 * Deserializer for numbers of limited precision and scale. {@code 1e999999999} is only eleven characters long, but
 * rounding it would exhaust the memory.
 */
final class ModestNumber extends StdScalarDeserializer<BigDecimal> {
    private static final long serialVersionUID = 1L;
    private static final int MAX_DIGITS = 32;

    ModestNumber() {
        super(BigDecimal.class);
    }

    @Override
    public BigDecimal deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        BigDecimal value = BigDecimalDeserializer.instance.deserialize(parser, context);
        if (value != null && !isModest(value)) {
            throw context.weirdNumberException(value, BigDecimal.class, "has too many digits");
        }
        return value;
    }

    static boolean isModest(BigDecimal value) {
        return Math.abs((long) value.scale()) <= MAX_DIGITS && value.precision() <= MAX_DIGITS;
    }
}
