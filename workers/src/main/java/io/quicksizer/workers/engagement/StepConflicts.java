package io.quicksizer.workers.engagement;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.quicksizer.db.engagement.Engagement;
import io.quicksizer.workers.result.Answer;
import io.quicksizer.workers.result.Conflict;
import io.quicksizer.workers.result.ConflictCode;
import io.quicksizer.workers.wizard.entry.EntryValues;
import io.quicksizer.workers.wizard.entry.Intent;
import io.quicksizer.workers.wizard.entry.StepEntry;
import org.springframework.stereotype.Component;

/** Reports to two people who edited the same step what each of them has (docs/domain.md, rule 9). */
@Component
class StepConflicts {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final StepForms forms;

    StepConflicts(StepForms forms) {
        this.forms = forms;
    }

    /** The answer to a submission that was based on an older version. */
    <T> Answer<T> stale(Engagement engagement, StepEntry yours) {
        StepEntry theirs = forms.view(engagement, yours.step()).entry();
        return new Answer.Conflicting<>(
                Conflict.of(ConflictCode.ENGAGEMENT_CHANGED_WHILE_EDITING),
                engagement.rowVersion(),
                Differences.between(fields(yours.with(Intent.NONE)), fields(theirs)));
    }

    private static JsonNode fields(StepEntry entry) {
        return JSON.valueToTree(EntryValues.of(entry));
    }
}
