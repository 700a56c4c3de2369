package io.quicksizer.workers.alternative;

import io.quicksizer.db.alternative.StoredAlternative;
import io.quicksizer.workers.sizing.Problem;
import io.quicksizer.workers.sizing.ProblemCode;
import io.quicksizer.workers.sizing.VisibleText;
import io.quicksizer.workers.wizard.Checking;
import io.quicksizer.workers.wizard.entry.Input;
import java.util.List;
import java.util.Optional;

/**
 * Name of an alternative, not validated yet.
 *
 * @param cleaned the name as it is stored ({@link VisibleText})
 */
record AlternativeName(String cleaned) {
    static final String FIELD = "name";
    private static final int LONGEST = 60;

    static AlternativeName of(String typed) {
        return new AlternativeName(VisibleText.cleaned(typed));
    }

    /** Returns the problems of the name; empty if it is valid. */
    List<Problem> problems() {
        if (cleaned.isEmpty()) {
            return List.of(Problem.of(FIELD, ProblemCode.VALUE_MISSING));
        }
        if (cleaned.length() > LONGEST) {
            return List.of(Problem.of(FIELD, ProblemCode.TEXT_TOO_LONG, LONGEST));
        }
        Checking checking = new Checking();
        checking.line(FIELD, Input.of(cleaned));
        return checking.problems();
    }

    /** Returns the alternative that has this name already, ignoring case; empty if none has. */
    Optional<StoredAlternative> among(List<StoredAlternative> others) {
        return others.stream()
                .filter(other -> other.name().equalsIgnoreCase(cleaned))
                .findFirst();
    }
}
