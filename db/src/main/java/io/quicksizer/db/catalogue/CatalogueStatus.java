package io.quicksizer.db.catalogue;

/** The state of a catalogue version: draft, then published, then retired. A draft may also be retired unpublished. */
public enum CatalogueStatus {
    /** Being imported or corrected; its content may change. */
    DRAFT,
    /** The one version that new engagements use; never changes. */
    PUBLISHED,
    /** Superseded or discarded; still used by the engagements that started with it. */
    RETIRED
}
