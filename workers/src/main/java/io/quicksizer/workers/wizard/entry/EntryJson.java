package io.quicksizer.workers.wizard.entry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.quicksizer.processes.model.Step;

/**
 * Parser of the JSON that Tasklist's forms submit and the API receives; both have the fields listed in docs/forms.md.
 */
public final class EntryJson {
    private EntryJson() {}

    /**
     * Returns an entry of a step; JSON that is not an object results in an entry without fields.
     *
     * @throws IllegalArgumentException for the sign-off, which is not a step of the wizard
     */
    public static StepEntry read(Step step, JsonNode json) {
        JsonFields fields = new JsonFields(json);
        Input<String> action = fields.text(Intent.ACTION);
        StepEntry entry = fields(step, fields);
        return entry.with(new Intent(action, fields.unknown()));
    }

    /** Returns an entry without fields. */
    public static StepEntry empty(Step step) {
        return read(step, MissingNode.getInstance());
    }

    private static StepEntry fields(Step step, JsonFields fields) {
        return switch (step) {
            case CONTEXT -> ContextEntry.read(fields);
            case SCOPE -> ScopeEntry.read(fields);
            case SCENARIOS -> ScenariosEntry.read(fields);
            case SIZING -> SizingEntry.read(fields);
            case EXPERT -> ExpertEntry.read(fields);
            case REVIEW -> ReviewEntry.read(fields);
            case SIGN_OFF -> throw new IllegalArgumentException("the sign-off is not a step of the wizard");
        };
    }
}
