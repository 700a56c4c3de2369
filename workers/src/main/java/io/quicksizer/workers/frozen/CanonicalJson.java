package io.quicksizer.workers.frozen;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import io.quicksizer.workers.sizing.PlainFigure;
import java.io.IOException;
import java.math.BigDecimal;

/**
 * The canonical form of a revision's content: members in alphabetical order, numbers in plain notation without trailing
 * zeros, no white space, UTF-8. Equal contents have equal texts and therefore equal hashes on every machine.
 */
public final class CanonicalJson {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .addModule(new SimpleModule().addSerializer(BigDecimal.class, new PlainNumber()))
            .build();

    private CanonicalJson() {}

    /** Writes the content in its canonical form. */
    public static String write(FrozenSizing content) {
        try {
            return MAPPER.writeValueAsString(content);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("the content of a revision can't be written as JSON", impossible);
        }
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @throws IllegalArgumentException if the text is not the content of a revision, or its format is newer than this
     *     version of the product can read
     */
    public static FrozenSizing read(String text) {
        try {
            FrozenSizing content = MAPPER.readValue(text, FrozenSizing.class);
            if (content.format() > FrozenSizing.NEWEST_FORMAT) {
                throw new IllegalArgumentException("the content has format " + content.format()
                        + "; this version reads formats up to " + FrozenSizing.NEWEST_FORMAT);
            }
            return content;
        } catch (JsonProcessingException broken) {
            throw new IllegalArgumentException("not the content of a revision", broken);
        }
    }

    private static final class PlainNumber extends JsonSerializer<BigDecimal> {
        @Override
        public void serialize(BigDecimal value, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeNumber(PlainFigure.of(value));
        }
    }
}
