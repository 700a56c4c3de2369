package io.quicksizer.db.catalogue;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * A scenario's own note on a service.
 *
 * @param overrides whether the scenario overrides the template's note
 * @param note the note; null for a blank, and always null when nothing is overridden
 */
@Embeddable
public record CatalogueNoteOverride(
        @Column(name = "overrides_note") boolean overrides,
        @Column(name = "note") @Nullable String note) {

    /** The template's note applies. */
    public static final CatalogueNoteOverride TEMPLATE = new CatalogueNoteOverride(false, null);
}
