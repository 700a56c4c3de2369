package io.quicksizer.web.json;

import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.KeyDeserializer;
import java.io.IOException;

/** Deserializer for property names that the database can store, as {@link StorableText} for values. */
final class StorableName extends KeyDeserializer {

    @Override
    public Object deserializeKey(String name, DeserializationContext context) throws IOException {
        if (!StorableText.isStorable(name)) {
            throw context.weirdKeyException(String.class, "", StorableText.REASON);
        }
        return name;
    }
}
