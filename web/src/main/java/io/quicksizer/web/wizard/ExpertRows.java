package io.quicksizer.web.wizard;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quicksizer.workers.catalogue.content.CatalogueSnapshot;
import io.quicksizer.workers.sizing.SectionDays;
import io.quicksizer.workers.sizing.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;

/** The rows of expert mode as they are typed, and what the page's buttons do to them. */
final class ExpertRows {
    static final String FREE_TEXT = "FREE_TEXT";

    private final CatalogueSnapshot catalogue;
    private final List<JsonNode> rows;

    ExpertRows(CatalogueSnapshot catalogue, JsonNode fields) {
        this.catalogue = catalogue;
        this.rows = new ArrayList<>(filled(fields));
    }

    /** The rows in which something stands; the form offers an empty one where there is none. */
    static List<JsonNode> filled(JsonNode fields) {
        return StreamSupport.stream(fields.path("services").spliterator(), false)
                .filter(row -> !row.path("service").asText().isEmpty())
                .toList();
    }

    /** Adds a service without days; a service that is there already stays as it is. */
    ExpertRows add(String lineItem, String service) {
        if (catalogue.service(service).isPresent() && !has(lineItem, service)) {
            rows.add(row(lineItem, service));
        }
        return this;
    }

    ExpertRows addFreeText(String lineItem) {
        rows.add(row(lineItem, FREE_TEXT));
        return this;
    }

    /** Adds the services of the line item's scenario with their days at a size; those that are there already stay. */
    ExpertRows start(String lineItem, Size size) {
        catalogue.scenarioBehind(lineItem).stream()
                .flatMap(scenario -> scenario.days().sections().stream())
                .map(SectionDays::services)
                .flatMap(List::stream)
                .filter(service -> !service.days(size).isZero() && !has(lineItem, service.key()))
                .forEach(service -> rows.add(row(lineItem, service.key())
                        .put("days", service.days(size).text())));
        return this;
    }

    ExpertRows remove(int index) {
        if (index >= 0 && index < rows.size()) {
            rows.remove(index);
        }
        return this;
    }

    /** The step's fields. */
    ObjectNode fields() {
        ObjectNode fields = JsonNodeFactory.instance.objectNode();
        ArrayNode services = fields.putArray("services");
        rows.forEach(services::add);
        return fields;
    }

    private boolean has(String lineItem, String service) {
        return rows.stream()
                .anyMatch(row -> row.path("lineItem").asText().equals(lineItem)
                        && row.path("service").asText().equals(service));
    }

    private static ObjectNode row(String lineItem, String service) {
        return JsonNodeFactory.instance.objectNode().put("lineItem", lineItem).put("service", service);
    }
}
