package io.quicksizer.workers.actual;

import io.quicksizer.workers.sizing.VisibleText;
import org.jspecify.annotations.Nullable;

/**
 * Days really spent on one line item, as they were typed.
 *
 * @param lineItem key of the line item; in a file, its name as well
 * @param days a number; empty to remove what was entered before
 * @param note may be empty
 * @param seen what the person saw before typing; null to replace whatever is stored
 */
public record ActualEntry(
        String lineItem, String days, String note, @Nullable Seen seen) {

    /** Cleans the note. */
    public ActualEntry {
        note = VisibleText.cleaned(note);
    }

    /**
     * Values that a person saw before changing them.
     *
     * @param days empty if nothing was entered
     * @param note may be empty
     */
    public record Seen(String days, String note) {}
}
