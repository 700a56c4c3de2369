package io.quicksizer.workers.wizard.entry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.quicksizer.processes.model.Step;
import java.util.Map;
import java.util.function.Function;

/**
 * Parser of the JSON that Tasklist's forms submit and the API receives; both have the fields listed in docs/forms.md.
 */
public final class EntryJson {
    private static final Map<Step, Function<JsonFields, StepEntry>> STEPS = Map.of(
            Step.CONTEXT, ContextEntry::read,
            Step.SCOPE, ScopeEntry::read,
            Step.SCENARIOS, ScenariosEntry::read,
            Step.SIZING, SizingEntry::read,
            Step.EXPERT, ExpertEntry::read,
            Step.REVIEW, ReviewEntry::read);

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
        Function<JsonFields, StepEntry> reader = STEPS.get(step);
        if (reader == null) {
            throw new IllegalArgumentException("the sign-off is not a step of the wizard");
        }
        return reader.apply(fields);
    }
}
