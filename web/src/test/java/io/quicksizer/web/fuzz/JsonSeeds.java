package io.quicksizer.web.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Every operation of the API's own description, and hostile ways to call it. */
final class JsonSeeds {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");
    private static final List<String> PEOPLE = List.of("planner", "admin", "approver", "lead");

    private record Operation(String method, String path, List<String> parameters, JsonNode body) {}

    private final JsonNode description;
    private final Map<String, List<String>> known;
    private final List<JsonNode> entries;
    private final List<Operation> operations = new ArrayList<>();

    /**
     * @param description of the API, in OpenAPI
     * @param known values for the places of paths, by the text that is before them, such as {@code /engagements/}; and
     *     {@code words} for any text
     * @param entries bodies for where the description leaves them free
     */
    JsonSeeds(JsonNode description, Map<String, List<String>> known, List<JsonNode> entries) {
        this.description = description;
        this.known = known;
        this.entries = entries;
        description
                .path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(method ->
                                operations.add(operation(path.getKey(), method.getKey(), method.getValue()))));
    }

    int size() {
        return operations.size();
    }

    FuzzCall call(Random random) {
        Operation operation = operations.get(random.nextInt(operations.size()));
        String who = PEOPLE.get(random.nextInt(PEOPLE.size()));
        List<String> headers = new ArrayList<>(List.of(
                "Authorization: Basic "
                        + Base64.getEncoder().encodeToString((who + ":" + who).getBytes(StandardCharsets.UTF_8)),
                "Content-Type: application/json",
                "If-Match: \"" + (random.nextInt(3) == 0 ? headerValue(random) : random.nextInt(12)) + "\""));
        if (random.nextInt(6) == 0) {
            headers.add("Idempotency-Key: " + headerValue(random));
        }
        if (random.nextInt(8) == 0) {
            headers.add(List.of("Accept: ", "X-Correlation-Id: ", "traceparent: ", "Accept-Language: ", "Range: ")
                            .get(random.nextInt(5))
                    + headerValue(random));
        }
        byte[] body = operation.body().isMissingNode() && random.nextInt(8) > 0
                ? new byte[0]
                : body(operation.body(), random);
        return new FuzzCall(who, operation.method(), path(operation, random), headers, body);
    }

    private Operation operation(String path, String method, JsonNode details) {
        List<String> parameters = new ArrayList<>();
        for (JsonNode parameter : details.path("parameters")) {
            if (parameter.path("in").asText().equals("query")) {
                parameters.add(parameter.path("name").asText());
            }
        }
        JsonNode schema = details.at("/requestBody/content/application~1json/schema");
        return new Operation(method.toUpperCase(Locale.ROOT), path, parameters, schema);
    }

    private String path(Operation operation, Random random) {
        String path = PLACE.matcher(operation.path()).replaceAll(place -> {
            String before = operation.path().substring(0, place.start());
            List<String> values =
                    known.getOrDefault(before.substring(before.lastIndexOf('/', before.length() - 2)), List.of("1"));
            return random.nextInt(10) == 0
                    ? Matcher.quoteReplacement(URLEncoder.encode(HostileValues.text(random), StandardCharsets.UTF_8))
                    : values.get(random.nextInt(values.size()));
        });
        StringBuilder query = new StringBuilder();
        for (String parameter : operation.parameters()) {
            if (random.nextInt(3) == 0) {
                query.append(query.isEmpty() ? "?" : "&").append(parameter).append('=');
                query.append(URLEncoder.encode(HostileValues.text(random), StandardCharsets.UTF_8));
            }
        }
        return path + query;
    }

    private byte[] body(JsonNode schema, Random random) {
        boolean free = schema.path("type").asText().equals("object") && !schema.has("properties");
        JsonNode body = free ? entries.get(random.nextInt(entries.size())) : example(schema, random, 0);
        String text = mutated(body, random).toString();
        return (random.nextInt(6) == 0 ? HostileValues.spoilt(text, random) : text).getBytes(StandardCharsets.UTF_8);
    }

    /** Something that the description allows, with words that the portal knows where it may be any text. */
    private JsonNode example(JsonNode given, Random random, int depth) {
        JsonNode schema =
                given.has("$ref") ? description.at(given.path("$ref").asText().substring(1)) : given;
        if (schema.has("enum")) {
            return schema.path("enum").get(random.nextInt(schema.path("enum").size()));
        }
        return switch (depth > 6 ? "" : schema.path("type").asText()) {
            case "object" -> object(schema, random, depth);
            case "array" -> {
                ArrayNode list = JSON.arrayNode();
                for (int count = random.nextInt(4); count > 0; count--) {
                    list.add(example(schema.path("items"), random, depth + 1));
                }
                yield list;
            }
            case "integer" -> JSON.numberNode(1 + random.nextInt(5));
            case "number" -> JSON.numberNode(new BigDecimal(random.nextInt(101)));
            case "boolean" -> JSON.booleanNode(random.nextBoolean());
            default ->
                JSON.textNode(
                        known.get("words").get(random.nextInt(known.get("words").size())));
        };
    }

    private ObjectNode object(JsonNode schema, Random random, int depth) {
        ObjectNode object = JSON.objectNode();
        schema.path("properties")
                .properties()
                .forEach(field -> object.set(field.getKey(), example(field.getValue(), random, depth + 1)));
        if (schema.path("additionalProperties").isObject()) {
            object.set("year.minimum-days", example(schema.path("additionalProperties"), random, depth + 1));
        }
        return object;
    }

    private static JsonNode mutated(JsonNode node, Random random) {
        if (random.nextInt(12) == 0) {
            return hostile(random);
        }
        if (node instanceof ObjectNode object) {
            ObjectNode changed = JSON.objectNode();
            object.properties().forEach(field -> {
                if (random.nextInt(15) > 0) {
                    changed.set(field.getKey(), mutated(field.getValue(), random));
                }
            });
            if (random.nextInt(15) == 0) {
                changed.set(HostileValues.text(random), hostile(random));
            }
            return changed;
        }
        if (node instanceof ArrayNode list) {
            ArrayNode changed = JSON.arrayNode();
            list.forEach(child -> changed.add(mutated(child, random)));
            return changed;
        }
        return node;
    }

    private static JsonNode hostile(Random random) {
        return switch (random.nextInt(8)) {
            case 0 -> JSON.nullNode();
            case 1 -> JSON.numberNode(random.nextLong());
            case 2 -> JSON.numberNode(new BigDecimal("1e" + (random.nextInt(4_000) - 2_000)));
            case 3 -> JSON.booleanNode(true);
            case 4 -> JSON.arrayNode().add(JSON.objectNode()).add(JSON.nullNode());
            case 5 -> JSON.objectNode().put("key", HostileValues.text(random));
            default -> JSON.textNode(HostileValues.text(random));
        };
    }

    private static String headerValue(Random random) {
        return HostileValues.text(random).replaceAll("[\\r\\n]", " ");
    }
}
