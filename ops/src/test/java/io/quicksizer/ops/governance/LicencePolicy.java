package io.quicksizer.ops.governance;

import com.fasterxml.jackson.databind.JsonNode;
import io.quicksizer.ops.governance.BillOfMaterials.Component;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which licences may be shipped: {@code ops/governance/licences.yaml}. A library under several may be used under any
 * one of them. A library that is allowed by name is allowed under the very licences that were looked at, no others.
 */
record LicencePolicy(Set<String> allowed, Map<String, List<String>> byName) {

    static LicencePolicy read(JsonNode file) {
        var allowed = new HashSet<String>();
        for (var entry : file.path("allowed")) {
            allowed.add(reasoned(entry, "licence"));
        }
        var byName = new HashMap<String, List<String>>();
        for (var entry : file.path("libraries")) {
            var licences = new ArrayList<String>();
            entry.path("licences").forEach(licence -> licences.add(licence.asText()));
            byName.put(reasoned(entry, "library"), List.copyOf(licences));
        }
        return new LicencePolicy(Set.copyOf(allowed), Map.copyOf(byName));
    }

    private static String reasoned(JsonNode entry, String key) {
        var name = entry.path(key).asText();
        if (name.isBlank() || entry.path("why").asText().isBlank()) {
            throw new IllegalArgumentException("An entry needs '" + key + "' and 'why': " + entry);
        }
        return name;
    }

    /** A sentence for each library that may not be shipped and for each permission that nobody needs any more. */
    List<String> objections(BillOfMaterials bill) {
        var objections = new ArrayList<String>();
        var used = new HashSet<String>();
        for (var component : bill.components()) {
            if (byName.containsKey(component.id())) {
                used.add(component.id());
            }
            if (!mayBeShipped(component)) {
                objections.add("%s %s: %s is not allowed"
                        .formatted(component.id(), component.version(), describe(component.licences())));
            }
        }
        byName.keySet().stream()
                .filter(name -> !used.contains(name))
                .map(name -> name + ": allowed by name, but no longer shipped")
                .forEach(objections::add);
        return List.copyOf(objections);
    }

    private boolean mayBeShipped(Component component) {
        var named = byName.get(component.id());
        return named != null
                ? named.equals(component.licences())
                : component.licences().stream().anyMatch(allowed::contains);
    }

    private static String describe(List<String> licences) {
        return licences.isEmpty() ? "no licence" : String.join(" or ", licences);
    }
}
