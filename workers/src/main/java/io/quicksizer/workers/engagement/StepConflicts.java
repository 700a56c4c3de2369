package io.quicksizer.workers.engagement;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.quicksizer.db.engagement.Engagement;
import io.quicksizer.workers.result.Answer;
import io.quicksizer.workers.result.Conflict;
import io.quicksizer.workers.result.ConflictCode;
import io.quicksizer.workers.wizard.entry.ContextEntry;
import io.quicksizer.workers.wizard.entry.EntryValues;
import io.quicksizer.workers.wizard.entry.Intent;
import io.quicksizer.workers.wizard.entry.PresetOfEntry;
import io.quicksizer.workers.wizard.entry.StepEntry;
import org.springframework.stereotype.Component;

/** The conflicts between two people who edit the same step (docs/domain.md, rule 9). */
@Component
class StepConflicts {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final StepForms forms;

    StepConflicts(StepForms forms) {
        this.forms = forms;
    }

    /**
     * Returns the answer to a submission that was based on an older version, with both values of each field that
     * differs.
     */
    <T> Answer<T> stale(Engagement engagement, StepEntry yours) {
        StepEntry theirs = forms.stored(engagement, yours.step()).entry();
        return new Answer.Conflicting<>(
                Conflict.of(ConflictCode.ENGAGEMENT_CHANGED_WHILE_EDITING),
                engagement.rowVersion(),
                Differences.between(fields(yours.with(Intent.NONE)), fields(theirs)));
    }

    /**
     * Returns the fields to compare; a preset is compared by its percentages, because the stored spread has no other.
     */
    private static JsonNode fields(StepEntry entry) {
        return JSON.valueToTree(EntryValues.of(spelledOut(entry)));
    }

    /** Returns the entry as its conflict compares it. */
    static StepEntry spelledOut(StepEntry entry) {
        return entry instanceof ContextEntry context ? PresetOfEntry.spelledOut(context) : entry;
    }
}
