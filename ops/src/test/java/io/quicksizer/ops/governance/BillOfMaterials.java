package io.quicksizer.ops.governance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The CycloneDX file that each build writes: what is shipped. */
record BillOfMaterials(List<Component> components) {

    private static final Pattern CLASSIFIER = Pattern.compile("[?&]classifier=([^&]+)");

    /**
     * A library of somebody else. Licences are SPDX identifiers where the plugin knows one, else the author's words.
     */
    record Component(
            String group, String name, String version, String classifier, List<String> licences, boolean hashed) {

        String id() {
            return group + ":" + name;
        }

        String file() {
            return name + "-" + version + (classifier.isEmpty() ? "" : "-" + classifier);
        }
    }

    static BillOfMaterials read(Path file) {
        if (Files.notExists(file)) {
            throw new IllegalStateException(file + " is missing: build the root as well, and not offline.");
        }
        try {
            return of(new ObjectMapper().readTree(file.toFile()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BillOfMaterials of(JsonNode bill) {
        return new BillOfMaterials(stream(bill.path("components"))
                .filter(component -> !component.path("group").asText().equals("io.quicksizer"))
                .map(BillOfMaterials::component)
                .toList());
    }

    private static Component component(JsonNode component) {
        var licences = new TreeSet<String>();
        stream(component.path("licenses")).map(BillOfMaterials::licence).forEach(licences::add);
        return new Component(
                component.path("group").asText(),
                component.path("name").asText(),
                component.path("version").asText(),
                classifier(component.path("purl").asText()),
                List.copyOf(licences),
                stream(component.path("hashes"))
                        .anyMatch(hash -> hash.path("alg").asText().equals("SHA-256")));
    }

    private static String classifier(String purl) {
        var found = CLASSIFIER.matcher(purl);
        return found.find() ? found.group(1) : "";
    }

    private static String licence(JsonNode entry) {
        var licence = entry.path("license");
        if (entry.has("expression")) {
            return entry.path("expression").asText();
        }
        return licence.has("id")
                ? licence.path("id").asText()
                : licence.path("name").asText();
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
