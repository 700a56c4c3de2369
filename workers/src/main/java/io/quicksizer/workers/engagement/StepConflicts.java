package io.quicksizer.workers.engagement;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.quicksizer.db.engagement.Engagement;
import io.quicksizer.processes.model.Step;
import io.quicksizer.workers.answer.Answer;
import io.quicksizer.workers.answer.Answer.Difference;
import io.quicksizer.workers.engagement.step.Wizard;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/** Tells two people who edited the same step what each of them has (docs/domain.md, rule 9). */
@Component
class StepConflicts {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final StepForms forms;

    StepConflicts(StepForms forms) {
        this.forms = forms;
    }

    /** The answer to a submission that was based on an older version. */
    <T> Answer<T> stale(Engagement engagement, Step step, JsonNode yours) {
        JsonNode theirs = JSON.valueToTree(forms.of(engagement, step));
        List<Difference> differences = new ArrayList<>();
        for (String field : new TreeSet<>(Wizard.step(step).fields())) {
            String mine = text(yours.path(field));
            String stored = text(theirs.path(field));
            if (yours.has(field) && !mine.equals(stored)) {
                differences.add(new Difference(field, mine, stored));
            }
        }
        return new Answer.Conflicting<>(
                "Somebody changed this engagement while you were editing it. Nothing of yours was stored; compare, then"
                        + " save again.",
                engagement.rowVersion(),
                differences);
    }

    private static String text(JsonNode value) {
        if (value.isMissingNode() || value.isNull()) {
            return "";
        }
        return value.isContainerNode() ? value.toString() : value.asText();
    }
}
