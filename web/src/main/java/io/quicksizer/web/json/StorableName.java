package io.quicksizer.web.json;

import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.KeyDeserializer;
import java.io.IOException;

/** Reads names of properties that a database can hold, as {@link StorableText} does with values. */
final class StorableName extends KeyDeserializer {

    @Override
    public Object deserializeKey(String name, DeserializationContext context) throws IOException {
        if (!StorableText.isStorable(name)) {
            throw context.weirdKeyException(String.class, "", StorableText.REASON);
        }
        return name;
    }
}
