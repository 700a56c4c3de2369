package io.quicksizer.workers.wizard.entry;

import io.quicksizer.processes.model.Step;
import java.util.Optional;

/** The entry of a person at a step of the wizard, which may be invalid. */
public sealed interface StepEntry
        permits ContextEntry, ScopeEntry, ScenariosEntry, SizingEntry, ExpertEntry, ReviewEntry {

    Step step();

    /** Returns the options of the submission in addition to its fields. */
    Intent intent();

    /** Returns a copy with another intent. */
    StepEntry with(Intent other);

    /** Writes the fields of the step; {@link EntryJson} reads them. */
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
