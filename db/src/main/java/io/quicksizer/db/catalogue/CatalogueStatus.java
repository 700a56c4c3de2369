package io.quicksizer.db.catalogue;

/** The life of a catalogue version: draft, then published, then retired. A draft may also be retired unpublished. */
public enum CatalogueStatus {
    /** Being imported or corrected; its content may change. */
    DRAFT,
    /** The one version that new engagements start with; never changes. */
    PUBLISHED,
    /** Superseded or discarded; still read by the engagements that started with it. */
    RETIRED
}
