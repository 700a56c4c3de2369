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
 * Writes what a session holds into the database, and reads back nothing but the classes that a session can hold:
 * whoever could write into the table still brings no other code to life.
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

    /** The name is the one that Spring Session looks for. */
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
                throw new IOException("a session holds a class that is not known here", unknown);
            }
        }
    }
}
