package io.quicksizer.workers.engagement.step;

import com.fasterxml.jackson.databind.JsonNode;
import io.quicksizer.workers.sizing.MessageCode;
import io.quicksizer.workers.sizing.Problem;
import io.quicksizer.workers.sizing.ProblemCode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The fields of one submission, as a form or an API call sent them. Reading a field of the wrong type is a problem at
 * that field; all problems are collected, so that a person sees every one of them at once.
 */
public final class SubmittedFields {
    /** Longer texts are refused before anything else looks at them. */
    static final int LONGEST_LINE = 200;

    /** Notes and comments. */
    static final int LONGEST_TEXT = 4_000;

    private final JsonNode node;
    private final String path;
    private final List<Problem> problems;

    /** @param node the submission's JSON object; anything else reads as an object without fields */
    public SubmittedFields(JsonNode node) {
        this(node, "", new ArrayList<>());
    }

    private SubmittedFields(JsonNode node, String path, List<Problem> problems) {
        this.node = node;
        this.path = path;
        this.problems = problems;
    }

    /** Everything found wrong so far, in the order of reading. */
    public List<Problem> problems() {
        return List.copyOf(problems);
    }

    /** Adds a problem at a field of this object. */
    public void problem(String field, MessageCode code, Object... arguments) {
        problems.add(Problem.of(at(field), code, arguments));
    }

    /** Takes over problems found elsewhere. */
    public void problems(List<Problem> found) {
        problems.addAll(found);
    }

    /** The fields that this object has and the step does not know; refusing them finds typing errors of API clients. */
    public void refuseUnknown(Set<String> known) {
        node.fieldNames().forEachRemaining(name -> {
            if (!known.contains(name)) {
                problem(name, StepProblem.FIELD_UNKNOWN, name);
            }
        });
    }

    /** Whether the submission mentions the field at all, be it to empty it. */
    public boolean has(String field) {
        return node.has(field);
    }

    /** A single line, stripped; empty if absent. */
    public String line(String field) {
        return text(field, LONGEST_LINE);
    }

    /** A single line that must not be empty. */
    public String requiredLine(String field) {
        String line = line(field);
        if (line.isEmpty() && !mistyped(field)) {
            problem(field, ProblemCode.VALUE_MISSING);
        }
        return line;
    }

    /** Several lines, stripped; empty if absent. */
    public String lines(String field) {
        return text(field, LONGEST_TEXT);
    }

    /** A whole number, or null if absent or blank. */
    public @Nullable Integer wholeNumber(String field) {
        BigDecimal number = decimal(field);
        if (number == null) {
            return null;
        }
        if (number.stripTrailingZeros().scale() > 0 || number.abs().compareTo(BigDecimal.valueOf(1_000_000)) > 0) {
            problem(field, StepProblem.FIELD_MISTYPED, "a whole number");
            return null;
        }
        return number.intValueExact();
    }

    /** A number, exact; null if absent or blank. Forms may send numbers as text. */
    public @Nullable BigDecimal decimal(String field) {
        JsonNode value = node.path(field);
        if (value.isNumber()) {
            return value.decimalValue();
        }
        if (isBlank(value)) {
            return null;
        }
        return value.isTextual() ? parsed(field, value.textValue().strip()) : mistypedNumber(field);
    }

    /** Whether a box is ticked; absent means not. */
    public boolean ticked(String field) {
        JsonNode value = node.path(field);
        if (!value.isBoolean() && !isBlank(value)) {
            problem(field, StepProblem.FIELD_MISTYPED, "true or false");
        }
        return value.asBoolean(false);
    }

    /** A list of texts, e.g. the keys chosen in a checklist; empty if absent. */
    public List<String> texts(String field) {
        List<String> texts = new ArrayList<>();
        JsonNode list = list(field);
        for (int i = 0; i < list.size(); i++) {
            if (list.get(i).isTextual()) {
                texts.add(list.get(i).textValue());
            } else {
                problem(field + "[" + i + "]", StepProblem.FIELD_MISTYPED, "a text");
            }
        }
        return texts;
    }

    /** A list of objects, each read by the function; empty if absent. */
    public <T> List<T> objects(String field, Function<SubmittedFields, T> read) {
        List<T> objects = new ArrayList<>();
        JsonNode list = list(field);
        for (int i = 0; i < list.size(); i++) {
            objects.add(read.apply(new SubmittedFields(list.get(i), at(field + "[" + i + "]"), problems)));
        }
        return objects;
    }

    /** Path of a field from the top of the submission. */
    public String at(String field) {
        return path.isEmpty() ? field : path + "." + field;
    }

    private JsonNode list(String field) {
        JsonNode value = node.path(field);
        if (!value.isArray() && !isBlank(value)) {
            problem(field, StepProblem.FIELD_MISTYPED, "a list");
        }
        return value;
    }

    private String text(String field, int longest) {
        JsonNode value = node.path(field);
        if (isBlank(value)) {
            return "";
        }
        if (mistyped(field)) {
            problem(field, StepProblem.FIELD_MISTYPED, "a text");
            return "";
        }
        String text = value.textValue().strip();
        if (text.length() > longest) {
            problem(field, ProblemCode.TEXT_TOO_LONG, longest);
        }
        if (!Printable.is(text)) {
            problem(field, ProblemCode.TEXT_NOT_PRINTABLE);
        }
        return text;
    }

    private boolean mistyped(String field) {
        JsonNode value = node.path(field);
        return !isBlank(value) && !value.isTextual();
    }

    private @Nullable BigDecimal parsed(String field, String text) {
        try {
            return text.length() > 40 ? mistypedNumber(field) : new BigDecimal(text);
        } catch (NumberFormatException notANumber) {
            return mistypedNumber(field);
        }
    }

    private @Nullable BigDecimal mistypedNumber(String field) {
        problem(field, StepProblem.FIELD_MISTYPED, "a number");
        return null;
    }

    private static boolean isBlank(JsonNode value) {
        return value.isMissingNode()
                || value.isNull()
                || (value.isTextual() && value.textValue().isBlank());
    }
}
