package io.quicksizer.workers.wizard.entry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.quicksizer.processes.model.Step;
import java.util.Optional;

/**
 * The entry of a person at a step of the wizard, which may be invalid. As JSON, which Tasklist's forms submit and the
 * API receives, it has the fields listed in docs/forms.md.
 */
public sealed interface StepEntry
        permits ContextEntry, ScopeEntry, ScenariosEntry, SizingEntry, ExpertEntry, ReviewEntry {

    /**
     * Parses an entry of a step; JSON that is not an object results in an entry without fields.
     *
     * @throws IllegalArgumentException for the sign-off, which is not a step of the wizard
     */
    static StepEntry read(Step step, JsonNode json) {
        JsonFields fields = new JsonFields(json);
        Input<String> action = fields.text(Intent.ACTION);
        StepEntry entry = read(step, fields);
        return entry.with(new Intent(action, fields.unknown()));
    }

    /** Returns an entry without fields. */
    static StepEntry empty(Step step) {
        return read(step, MissingNode.getInstance());
    }

    private static StepEntry read(Step step, JsonFields fields) {
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

    Step step();

    /** Returns the options of the submission in addition to its fields. */
    Intent intent();

    /** Returns a copy with another intent. */
    StepEntry with(Intent other);

    /** Writes the fields of the step; {@link #read} reads them. */
    void write(EntryValues values);

    /**
     * Returns the catalogue key to which a row refers, such as the line item's key in a row of sizes; empty if there is
     * none.
     *
     * @param table name of the field that holds the rows
     * @param row from 0
     */
    default Optional<String> subject(String table, int row) {
        return Optional.empty();
    }
}
