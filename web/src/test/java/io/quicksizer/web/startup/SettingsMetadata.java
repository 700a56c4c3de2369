package io.quicksizer.web.startup;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quicksizer.workers.platform.settings.Setting;
import io.quicksizer.workers.platform.settings.Setting.Trait;
import java.io.IOException;
import java.net.URL;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.PropertySource;
import org.springframework.core.io.FileSystemResource;

/** Descriptions and defaults of settings, as the compiler wrote them from Javadoc and the configuration has them. */
final class SettingsMetadata {
    private final Map<String, JsonNode> ours = new TreeMap<>();
    private final Set<String> ofSpring = new TreeSet<>(Set.of("spring.profiles.active"));
    private final Map<String, String> standards;

    SettingsMetadata(SettingsInCode code) throws IOException {
        standards = inConfiguration();
        code.placeholders.forEach(standards::putIfAbsent);
        for (URL metadata : Collections.list(
                SettingsMetadata.class.getClassLoader().getResources("META-INF/spring-configuration-metadata.json"))) {
            add(new ObjectMapper().readTree(metadata).path("properties"));
        }
    }

    private void add(JsonNode properties) {
        Map<String, JsonNode> named = StreamSupport.stream(properties.spliterator(), false)
                .collect(Collectors.toMap(
                        property -> property.path("name").asText(), property -> property, (one, other) -> one));
        if (named.keySet().stream().anyMatch(name -> name.startsWith("quicksizer."))) {
            ours.putAll(named);
        } else {
            ofSpring.addAll(named.keySet());
        }
    }

    /** Names that our modules describe. */
    Set<String> described() {
        return ours.keySet();
    }

    /** Names that Spring Boot's own documentation lists. */
    Set<String> ofSpring() {
        return ofSpring;
    }

    /** A sentence for an operator in Markdown; empty when nobody describes the setting. */
    String description(Setting setting) {
        String text = property(setting).path("description").asText("").replaceAll("\\{@code ([^}]*)}", "`$1`");
        return text.isEmpty() ? "" : Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    /** The value when nothing is set; empty when there is none. */
    String standard(Setting setting) {
        if (setting.is(Trait.REQUIRED) || setting.is(Trait.LOCAL)) {
            return "";
        }
        String configured = standards.get(setting.fixedPart());
        return configured == null ? bound(property(setting).path("defaultValue")) : configured;
    }

    /** What a record binds if no configuration has a value. */
    private static String bound(JsonNode value) {
        return value.isArray()
                ? StreamSupport.stream(value.spliterator(), false)
                        .map(JsonNode::asText)
                        .collect(Collectors.joining(","))
                : value.asText("").replaceAll("^\\[(.*)]$", "$1").replace(", ", ",");
    }

    private JsonNode property(Setting setting) {
        return ours.getOrDefault(setting.fixedPart(), new ObjectMapper().createObjectNode());
    }

    /** Plain values of the first document of both configurations. */
    private static Map<String, String> inConfiguration() throws IOException {
        Map<String, String> values = new TreeMap<>();
        for (String module : List.of("web", "workers")) {
            PropertySource<?> first = new YamlPropertySourceLoader()
                    .load(module, new FileSystemResource(Path.of("..", module, "src/main/resources/application.yml")))
                    .getFirst();
            ((Map<?, ?>) first.getSource()).forEach((name, value) -> {
                String text = String.valueOf(value);
                if (!text.contains("${")) {
                    values.put(String.valueOf(name), text);
                }
            });
        }
        return values;
    }
}
