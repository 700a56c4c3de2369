package io.quicksizer.web.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Deserializer for texts that the database can store: all characters except U+0000 and unpaired surrogates. */
final class StorableText extends StdScalarDeserializer<String> {
    static final String REASON = "holds a character that cannot be stored";

    private static final long serialVersionUID = 1L;

    StorableText() {
        super(String.class);
    }

    @Override
    public @Nullable String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        String text = StringDeserializer.instance.deserialize(parser, context);
        if (text != null && !isStorable(text)) {
            throw context.weirdStringException("", String.class, REASON);
        }
        return text;
    }

    static boolean isStorable(String text) {
        return text.codePoints().noneMatch(point -> point == 0 || isHalfOfAPair(point));
    }

    private static boolean isHalfOfAPair(int point) {
        return point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
    }
}
