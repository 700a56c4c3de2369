package io.quicksizer.workers.catalogue.workbook;

import org.jspecify.annotations.Nullable;

/**
 * Returns whether a scenario takes the template's note or has its own, which may be none.
 *
 * @param overrides true when the scenario says something else than the template
 * @param text the scenario's own note, or null for none; always null when nothing is overridden
 */
public record NoteOverride(boolean overrides, @Nullable String text) {

    /** Takes the template's note. */
    public static final NoteOverride TEMPLATE = new NoteOverride(false, null);

    /** The effective note, given the template's; null when there is none. */
    public @Nullable String effective(@Nullable String template) {
        return overrides ? text : template;
    }
}
