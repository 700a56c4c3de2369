package io.quicksizer.web.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import io.quicksizer.workers.sizing.PlainFigure;
import java.io.IOException;
import java.math.BigDecimal;

/** Serializer for numbers without trailing zeros or exponents: 12.50 as 12.5, 1E+2 as 100. */
final class PlainNumber extends JsonSerializer<BigDecimal> {
    @Override
    public void serialize(BigDecimal value, JsonGenerator json, SerializerProvider provider) throws IOException {
        json.writeNumber(PlainFigure.of(value));
    }
}
