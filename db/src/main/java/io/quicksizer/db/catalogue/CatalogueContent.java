package io.quicksizer.db.catalogue;

import jakarta.persistence.Column;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.SequenceGenerator;
import org.jspecify.annotations.Nullable;

/**
 * A row of a catalogue version's content. Identifiers come from one sequence in blocks, so that imports write in
 * batches.
 */
@MappedSuperclass
public abstract class CatalogueContent {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "catalogue_content")
    @SequenceGenerator(name = "catalogue_content", sequenceName = "catalogue_content_seq", allocationSize = 500)
    private @Nullable Long id;

    @Column(updatable = false)
    private long versionId;

    /** For the persistence provider. */
    protected CatalogueContent() {}

    /**
     * Content of the given version.
     *
     * @param version a saved draft
     */
    protected CatalogueContent(CatalogueVersion version) {
        this.versionId = version.id();
    }

    /** The identifier, known once the row is saved. */
    public final long id() {
        if (id == null) {
            throw new IllegalStateException("The row isn't saved yet");
        }
        return id;
    }
}
