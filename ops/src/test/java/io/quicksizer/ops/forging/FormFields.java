package io.quicksizer.ops.forging;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** The fields of a deployed form, each with values that the form itself would not send. */
final class FormFields {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ROWS = "dynamiclist";
    private static final int LONGER_THAN_ANY = 5_000;

    private final String form;

    /** @param form its id */
    FormFields(String form) {
        this.form = form;
    }

    /** Returns the names as {@code form.field}, and those of a list's rows as {@code form.list.field}. */
    List<String> names() {
        return names(form, read());
    }

    /** Returns variables in which every field is forged; a list has one row. */
    Map<String, @Nullable Object> forged(Forgery forgery) {
        return forged(read(), forgery);
    }

    private JsonNode read() {
        var path = "forms/" + form + ".form";
        try (var file = Objects.requireNonNull(FormFields.class.getClassLoader().getResourceAsStream(path), path)) {
            return JSON.readTree(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> names(String owner, JsonNode components) {
        return fields(components)
                .flatMap(field -> Stream.concat(
                        Stream.of(owner + "." + key(field)), names(owner + "." + key(field), field).stream()))
                .toList();
    }

    private static Map<String, @Nullable Object> forged(JsonNode components, Forgery forgery) {
        var variables = new HashMap<String, @Nullable Object>();
        fields(components).forEach(field -> variables.put(key(field), value(field, forgery)));
        return variables;
    }

    /** Returns the components that have a value; those of a group belong to its owner. */
    private static Stream<JsonNode> fields(JsonNode owner) {
        return StreamSupport.stream(owner.path("components").spliterator(), false)
                .flatMap(component -> type(component).equals("group") ? fields(component) : Stream.of(component))
                .filter(component -> !key(component).isEmpty());
    }

    private static String type(JsonNode component) {
        return component.path("type").asText();
    }

    private static String key(JsonNode component) {
        return component.path(type(component).equals(ROWS) ? "path" : "key").asText();
    }

    private static @Nullable Object value(JsonNode field, Forgery forgery) {
        if (type(field).equals(ROWS)) {
            return List.of(forged(field, forgery));
        }
        return switch (forgery) {
            case OTHER_VALUE -> otherValue(type(field));
            case OTHER_TYPE -> otherType(type(field));
            case MISSING -> null;
        };
    }

    private static Object otherValue(String type) {
        return switch (type) {
            case "textfield", "textarea" -> "x".repeat(LONGER_THAN_ANY);
            case "number" -> 1e300;
            case "checkbox" -> 1;
            case "checklist" -> List.of("no such option");
            case "radio", "select" -> "no such option";
            case "expression" -> "0".repeat(64);
            default -> throw new IllegalArgumentException("No forged value for fields of the type " + type);
        };
    }

    private static Object otherType(String type) {
        return switch (type) {
            case "number" -> "many";
            case "checkbox" -> "perhaps";
            case "checklist" -> "all of them";
            default -> List.of(7);
        };
    }
}
