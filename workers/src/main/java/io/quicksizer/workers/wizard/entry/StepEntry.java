package io.quicksizer.workers.wizard.entry;

import io.quicksizer.processes.model.Step;
import java.util.Optional;

/** The entry of a person at one step of the wizard, right or wrong. */
public interface StepEntry {

    Step step();

    /** The options of the submission beside its fields. */
    Intent intent();

    /** The same fields with another intent. */
    StepEntry with(Intent other);

    /** Writes the fields of the step; its counterpart is in {@link EntryJson}. */
    void write(EntryValues values);

    /**
     * The key of the catalogue that a row is about, such as the line item's in a row of sizes.
     *
     * @param table name of the field that holds the rows
     * @param row from 0
     */
    default Optional<String> subject(String table, int row) {
        return Optional.empty();
    }
}
