package io.quicksizer.ops.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Templates of configuration files on the class path, with placeholders such as {@code ${name}}. */
final class ConfigurationTemplate {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([a-zA-Z]+)}");

    private ConfigurationTemplate() {}

    /** Returns the text of a resource. */
    static String text(String resource) {
        try (var stream = ConfigurationTemplate.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalArgumentException("no resource " + resource);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws IllegalArgumentException when a placeholder has no value */
    static String fill(String resource, Map<String, String> values) {
        return PLACEHOLDER.matcher(text(resource)).replaceAll(match -> {
            var value = values.get(match.group(1));
            if (value == null) {
                throw new IllegalArgumentException(resource + " needs a value for " + match.group(1));
            }
            return Matcher.quoteReplacement(value);
        });
    }

    /** Returns the version of a server, as set in the root POM. */
    static String version(String name) {
        var properties = new Properties();
        try (var stream = ConfigurationTemplate.class.getResourceAsStream("versions.properties")) {
            properties.load(stream);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties.getProperty(name);
    }
}
