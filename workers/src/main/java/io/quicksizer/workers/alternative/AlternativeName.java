package io.quicksizer.workers.alternative;

import io.quicksizer.db.alternative.StoredAlternative;
import io.quicksizer.workers.sizing.Problem;
import io.quicksizer.workers.sizing.ProblemCode;
import io.quicksizer.workers.wizard.Checking;
import io.quicksizer.workers.wizard.entry.Input;
import java.text.Normalizer;
import java.util.List;
import java.util.Optional;

/**
 * A name as it was typed.
 *
 * @param stripped composed (NFC), without blanks around it
 */
record AlternativeName(String stripped) {
    static final String FIELD = "name";
    private static final int LONGEST = 60;

    static AlternativeName of(String typed) {
        return new AlternativeName(
                Normalizer.normalize(typed, Normalizer.Form.NFC).strip());
    }

    /** The reason why it can't be used; empty if it can. */
    List<Problem> problems() {
        if (stripped.isEmpty()) {
            return List.of(Problem.of(FIELD, ProblemCode.VALUE_MISSING));
        }
        if (stripped.length() > LONGEST) {
            return List.of(Problem.of(FIELD, ProblemCode.TEXT_TOO_LONG, LONGEST));
        }
        Checking checking = new Checking();
        checking.line(FIELD, Input.of(stripped));
        return checking.problems();
    }

    /** The alternative that has it already. */
    Optional<StoredAlternative> among(List<StoredAlternative> others) {
        return others.stream()
                .filter(other -> other.name().equalsIgnoreCase(stripped))
                .findFirst();
    }
}
