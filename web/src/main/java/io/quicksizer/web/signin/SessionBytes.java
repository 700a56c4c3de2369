package io.quicksizer.web.signin;

import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.support.GenericConversionService;
import org.springframework.core.serializer.Deserializer;
import org.springframework.core.serializer.support.DeserializingConverter;
import org.springframework.core.serializer.support.SerializingConverter;

/**
 * Serialization of session attributes. Deserialization is restricted to the classes that a session can contain, so that
 * write access to the session table does not allow code execution.
 */
@Configuration(proxyBeanMethods = false)
class SessionBytes {
    private static final ObjectInputFilter KNOWN = ObjectInputFilter.Config.createFilter(String.join(
            ";",
            "maxdepth=40",
            "maxrefs=20000",
            "maxbytes=1000000",
            "java.lang.*",
            "java.util.*",
            "java.util.concurrent.*",
            "java.time.*",
            "java.math.*",
            "java.net.*",
            "io.quicksizer.web.**",
            "org.springframework.security.**",
            "org.springframework.util.*",
            "org.springframework.web.servlet.FlashMap",
            "com.nimbusds.jose.shaded.**",
            "!*"));

    /** Returns the conversion service that Spring Session looks up by the name of this bean. */
    @Bean
    ConversionService springSessionConversionService() {
        GenericConversionService conversions = new GenericConversionService();
        conversions.addConverter(Object.class, byte[].class, new SerializingConverter());
        conversions.addConverter(byte[].class, Object.class, new DeserializingConverter(new KnownOnly()));
        return conversions;
    }

    private static final class KnownOnly implements Deserializer<Object> {

        @Override
        public Object deserialize(InputStream bytes) throws IOException {
            ObjectInputStream objects = new ObjectInputStream(bytes);
            objects.setObjectInputFilter(KNOWN);
            try {
                return objects.readObject();
            } catch (ClassNotFoundException unknown) {
                throw new IOException("the session contains an unknown class", unknown);
            }
        }
    }
}
