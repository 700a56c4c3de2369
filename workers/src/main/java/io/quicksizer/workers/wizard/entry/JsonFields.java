package io.quicksizer.workers.wizard.entry;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** The fields of a JSON object, each read as an input; remembers which names were read. */
final class JsonFields {
    /** Member of the object that represents a value of another type than its field has, in stored entries. */
    static final String MISTYPED = "mistyped";

    private final JsonNode node;
    private final Set<String> known = new HashSet<>();

    /** @param node anything but an object reads as an object without fields */
    JsonFields(JsonNode node) {
        this.node = node;
    }

    /** A text, as it was typed. */
    Input<String> text(String field) {
        return read(field, JsonNode::isTextual, value -> Optional.of(value.textValue()));
    }

    /** A number; forms send numbers as text, in which blanks mean none. */
    Input<Decimal> number(String field) {
        JsonNode value = member(field);
        return value.isTextual() && value.textValue().isBlank()
                ? Input.blank()
                : read(field, JsonFields::mayBeNumber, JsonFields::decimal);
    }

    /** True or false; a blank text means none. */
    Input<Boolean> flag(String field) {
        JsonNode value = member(field);
        return value.isTextual() && value.textValue().isBlank()
                ? Input.blank()
                : read(field, JsonNode::isBoolean, flag -> Optional.of(flag.booleanValue()));
    }

    Input<List<Input<String>>> texts(String field) {
        return list(field, element -> input(element, JsonNode::isTextual, value -> Optional.of(value.textValue())));
    }

    /** A list of objects. */
    <R> Input<List<R>> rows(String field, Function<JsonFields, R> row) {
        return list(field, element -> row.apply(new JsonFields(element)));
    }

    /** The names that nobody has read so far, in their order. */
    List<String> unknown() {
        List<String> unknown = new ArrayList<>();
        node.fieldNames().forEachRemaining(unknown::add);
        unknown.removeAll(known);
        return unknown;
    }

    private <R> Input<List<R>> list(String field, Function<JsonNode, R> element) {
        JsonNode value = member(field);
        return value.isTextual() && value.textValue().isBlank()
                ? Input.blank()
                : read(field, JsonNode::isArray, list -> {
                    List<R> elements = new ArrayList<>();
                    list.forEach(each -> elements.add(element.apply(each)));
                    return Optional.of(List.copyOf(elements));
                });
    }

    private <T> Input<T> read(String field, Function<JsonNode, Boolean> fits, Function<JsonNode, Optional<T>> value) {
        return input(member(field), fits, value);
    }

    private JsonNode member(String field) {
        known.add(field);
        return node.path(field);
    }

    private static <T> Input<T> input(
            JsonNode value, Function<JsonNode, Boolean> fits, Function<JsonNode, Optional<T>> read) {
        if (value.isMissingNode()) {
            return Input.absent();
        }
        if (value.isNull()) {
            return Input.blank();
        }
        return (fits.apply(value) ? read.apply(value) : Optional.<T>empty())
                .map(Input::of)
                .orElseGet(() -> Input.mistyped(typed(value)));
    }

    private static boolean mayBeNumber(JsonNode value) {
        return value.isNumber() || value.isTextual();
    }

    private static Optional<Decimal> decimal(JsonNode value) {
        return value.isNumber() ? Decimal.written(value.asText()) : Decimal.typedAs(value.textValue());
    }

    private static String typed(JsonNode value) {
        boolean stored = value.size() == 1 && value.path(MISTYPED).isTextual();
        return stored ? value.path(MISTYPED).textValue() : value.isValueNode() ? value.asText() : value.toString();
    }
}
