package io.quicksizer.workers.wizard;

import io.quicksizer.workers.sizing.Checked;
import io.quicksizer.workers.sizing.MessageCode;
import io.quicksizer.workers.sizing.Problem;
import io.quicksizer.workers.sizing.ProblemCode;
import io.quicksizer.workers.sizing.TypedNumber;
import io.quicksizer.workers.sizing.VisibleText;
import io.quicksizer.workers.wizard.entry.ContextText;
import io.quicksizer.workers.wizard.entry.Decimal;
import io.quicksizer.workers.wizard.entry.Input;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Validation of the inputs of one entry. Collects every problem with its field, so that a person sees all of them at
 * once.
 */
public final class Checking {
    /** The maximum number of characters of a single line. */
    static final int LONGEST_LINE = 200;

    /** The maximum number of characters of notes and comments. */
    static final int LONGEST_TEXT = 4_000;

    private static final BigDecimal LARGEST_WHOLE = BigDecimal.valueOf(1_000_000);

    private final List<Problem> problems = new ArrayList<>();

    /** Returns the problems found so far, in the order of the checks. */
    public List<Problem> problems() {
        return List.copyOf(problems);
    }

    /** Adds a problem at a field. */
    public void problem(String field, MessageCode code, Object... arguments) {
        problems.add(Problem.of(field, code, arguments));
    }

    /** Adds the problems of a check, and returns its value if it was accepted. */
    <T> Optional<T> take(Checked<T> checked) {
        checked.problems().stream().filter(problem -> !isUnreadable(problem)).forEach(problems::add);
        return checked.accepted();
    }

    /** Returns whether a value is missing only because what was entered can't be read, which is a problem already. */
    private boolean isUnreadable(Problem missing) {
        return missing.code() == ProblemCode.VALUE_MISSING
                && problems.stream().anyMatch(problem -> problem.field().equals(missing.field()));
    }

    /** Adds problems found elsewhere. */
    void problems(List<Problem> found) {
        problems.addAll(found);
    }

    /** Adds a problem for each name that is not a field of the step. */
    public void unknown(List<String> names) {
        names.forEach(name -> problem(name, StepProblem.FIELD_UNKNOWN, name));
    }

    /** Returns a key of the catalogue as it was sent, stripped, not normalised; empty if there is none. */
    String key(String field, Input<String> input) {
        mistyped(field, input, "a text");
        return input.value().orElse("").strip();
    }

    /** Returns a single line, cleaned ({@link VisibleText}); empty if there is none. */
    public String line(String field, Input<String> input) {
        return text(field, input, LONGEST_LINE);
    }

    /** Returns a single line; adds a problem if it is empty. */
    String requiredLine(String field, Input<String> input) {
        String line = line(field, input);
        if (line.isEmpty() && !input.isMistyped()) {
            problem(field, ProblemCode.VALUE_MISSING);
        }
        return line;
    }

    /** Returns several lines, cleaned ({@link VisibleText}); empty if there are none. */
    public String lines(String field, Input<String> input) {
        return text(field, input, LONGEST_TEXT);
    }

    /**
     * Returns a text field of the context, cleaned ({@link VisibleText}).
     *
     * @param complete whether all required fields have to be filled in; if false, only the name is required
     */
    public String text(ContextText field, Input<String> input, boolean complete) {
        if (!field.choices().isEmpty()) {
            return choice(field, input);
        }
        boolean required = complete ? field.isRequired() : field == ContextText.NAME;
        if (required) {
            return requiredLine(field.field(), input);
        }
        return field.isMultiline() ? lines(field.field(), input) : line(field.field(), input);
    }

    /** Returns one of the field's values. The first value is the default and is stored as the empty string. */
    private String choice(ContextText field, Input<String> input) {
        String chosen = line(field.field(), input);
        if (!chosen.isEmpty() && !field.choices().contains(chosen)) {
            problem(field.field(), StepProblem.FIELD_MISTYPED, "one of the languages");
        }
        return chosen.equals(field.choices().getFirst()) ? "" : chosen;
    }

    /** Returns the exact number; null if there is none. */
    @Nullable
    BigDecimal decimal(String field, Input<Decimal> input) {
        if (input.isMistyped()
                && TypedNumber.of(input.shown())
                        instanceof TypedNumber.Ambiguous(BigDecimal grouped, BigDecimal decimal)) {
            problem(field, ProblemCode.NUMBER_AMBIGUOUS, input.shown().strip(), grouped, decimal);
            return null;
        }
        mistyped(field, input, "a number");
        return input.value().map(Decimal::value).orElse(null);
    }

    /** Returns a whole number; null if there is none. */
    @Nullable
    Integer wholeNumber(String field, Input<Decimal> input) {
        BigDecimal number = decimal(field, input);
        if (number == null) {
            return null;
        }
        if (number.stripTrailingZeros().scale() > 0 || number.abs().compareTo(LARGEST_WHOLE) > 0) {
            problem(field, StepProblem.FIELD_MISTYPED, "a whole number");
            return null;
        }
        return number.intValueExact();
    }

    /** Returns whether a box is ticked; false if the entry does not mention it. */
    boolean ticked(String field, Input<Boolean> input) {
        return flag(field, input).orElse(false);
    }

    /** Returns true or false; empty if the entry does not mention the field. */
    Optional<Boolean> flag(String field, Input<Boolean> input) {
        mistyped(field, input, "true or false");
        return input.value();
    }

    /** Returns the texts of a list; adds a problem for each element of another type. */
    List<String> texts(String field, Input<List<Input<String>>> list) {
        List<Input<String>> elements = rows(field, list);
        for (int i = 0; i < elements.size(); i++) {
            if (elements.get(i).value().isEmpty()) {
                problem(field + "[" + i + "]", StepProblem.FIELD_MISTYPED, "a text");
            }
        }
        return elements.stream().map(Input::value).flatMap(Optional::stream).toList();
    }

    /** Returns the rows of a table; empty if the field is not a list. */
    <R> List<R> rows(String field, Input<List<R>> table) {
        mistyped(field, table, "a list");
        return table.value().orElse(List.of());
    }

    private void mistyped(String field, Input<?> input, String wanted) {
        if (input.isMistyped()) {
            problem(field, StepProblem.FIELD_MISTYPED, wanted);
        }
    }

    private String text(String field, Input<String> input, int longest) {
        mistyped(field, input, "a text");
        String text = VisibleText.cleaned(input.value().orElse(""));
        if (text.length() > longest) {
            problem(field, ProblemCode.TEXT_TOO_LONG, longest);
        }
        if (!VisibleText.isText(text)) {
            problem(field, ProblemCode.TEXT_NOT_PRINTABLE);
        }
        return text;
    }
}
