package io.quicksizer.web.problem;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonMappingException.Reference;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.quicksizer.web.problem.ApiProblem.FieldProblem;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Description of what is wrong with a request body in the caller's terms: fields and positions, never Java classes.
 *
 * @param detail one sentence
 * @param fields the invalid field; empty if the body as a whole is invalid
 */
record UnreadableBody(String detail, List<FieldProblem> fields) {
    private static final String READ_SO_FAR = "The body cannot be read.";

    static UnreadableBody because(@Nullable Throwable cause) {
        return switch (cause) {
            case UnrecognizedPropertyException unknown ->
                field(unknown, "field.unknown", "There is no field of this name here.");
            case MismatchedInputException mismatch ->
                field(mismatch, "field.type", "Send " + expected(mismatch.getTargetType()) + ".");
            case StreamConstraintsException tooMuch ->
                whole("The JSON is nested too deeply, or a number or text in it is too long.");
            case JsonMappingException mapping -> field(mapping, "field.unreadable", "This cannot be read.");
            case JsonProcessingException syntax -> whole("The body is not well-formed JSON" + at(syntax.getLocation()));
            case null, default -> whole("This call needs a JSON body.");
        };
    }

    private static UnreadableBody whole(String detail) {
        return new UnreadableBody(detail, List.of());
    }

    private static UnreadableBody field(JsonMappingException problem, String code, String message) {
        String path = path(problem.getPath());
        return path.isEmpty()
                ? whole(READ_SO_FAR + " " + message)
                : new UnreadableBody(
                        READ_SO_FAR + " Look at " + path + ".", List.of(new FieldProblem(path, code, message)));
    }

    private static String path(List<Reference> references) {
        return references.stream()
                .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : "." + step.getFieldName())
                .collect(Collectors.joining())
                .replaceFirst("^\\.", "");
    }

    private static String at(@Nullable JsonLocation location) {
        return location == null ? "." : " (line " + location.getLineNr() + ", column " + location.getColumnNr() + ").";
    }

    private static String expected(@Nullable Class<?> type) {
        if (type == null) {
            return "another type of value";
        }
        if (type.isEnum()) {
            return "one of "
                    + Arrays.stream(type.getEnumConstants())
                            .map(Object::toString)
                            .collect(Collectors.joining(", "));
        }
        if (type == int.class || type == Integer.class || type == long.class || type == Long.class) {
            return "a whole number";
        }
        if (Number.class.isAssignableFrom(type)) {
            return "a number of at most 32 digits";
        }
        if (type == boolean.class || type == Boolean.class) {
            return "true or false";
        }
        if (type == UUID.class) {
            return "an id";
        }
        if (Collection.class.isAssignableFrom(type)) {
            return "a list";
        }
        return type == String.class ? "a text" : "an object";
    }
}
