package io.quicksizer.workers.engagement;

import io.quicksizer.workers.engagement.step.Printable;
import io.quicksizer.workers.sizing.Checked;
import io.quicksizer.workers.sizing.Problem;
import io.quicksizer.workers.sizing.ProblemCode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of an engagement when it is opened; the step Context completes it.
 *
 * @param name what it is called; required
 * @param customer whom it is for; may be null for not yet known
 * @param opportunity may be null
 * @param notes may be null
 */
public record NewEngagement(
        @Nullable String name,
        @Nullable String customer,
        @Nullable String opportunity,
        @Nullable String notes) {
    private static final int LONGEST_LINE = 200;
    private static final int LONGEST_TEXT = 4_000;

    /** The same with blanks cut and nulls emptied, or the problems at its fields. */
    public Checked<NewEngagement> check() {
        List<Problem> problems = new ArrayList<>();
        String checkedName = text("name", name, LONGEST_LINE, problems);
        if (checkedName.isEmpty()) {
            problems.add(Problem.of("name", ProblemCode.VALUE_MISSING));
        }
        NewEngagement checked = new NewEngagement(
                checkedName,
                text("customer", customer, LONGEST_LINE, problems),
                text("opportunity", opportunity, LONGEST_LINE, problems),
                text("notes", notes, LONGEST_TEXT, problems));
        return problems.isEmpty() ? Checked.accepted(checked) : Checked.refused(problems);
    }

    private static String text(String field, @Nullable String value, int longest, List<Problem> problems) {
        String text = value == null ? "" : value.strip();
        if (text.length() > longest) {
            problems.add(Problem.of(field, ProblemCode.TEXT_TOO_LONG, longest));
        }
        if (!Printable.is(text)) {
            problems.add(Problem.of(field, ProblemCode.TEXT_NOT_PRINTABLE));
        }
        return text;
    }
}
