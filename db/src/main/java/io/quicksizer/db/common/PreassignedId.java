package io.quicksizer.db.common;

import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.PostLoad;
import jakarta.persistence.PostPersist;
import jakarta.persistence.Transient;
import java.util.UUID;
import org.springframework.data.domain.Persistable;

/**
 * Base class of rows whose identifier is assigned before the insert. {@code isNew} lets Spring Data distinguish an
 * insert from an update; otherwise every insert would cost a select.
 */
@MappedSuperclass
public abstract class PreassignedId implements Persistable<UUID> {

    @Id
    @Column(name = "id", updatable = false)
    private UUID id;

    @Transient
    private boolean stored;

    /** For the persistence provider. */
    protected PreassignedId() {}

    /**
     * Creates a row that isn't stored yet.
     *
     * @param id the identifier it will have
     */
    protected PreassignedId(UUID id) {
        this.id = id;
    }

    /** Returns the row's identifier, which never changes. */
    public final UUID id() {
        return id;
    }

    @Override
    public UUID getId() {
        return id;
    }

    @Override
    public boolean isNew() {
        return !stored;
    }

    /** Marks the row as stored. */
    @PostPersist
    @PostLoad
    protected void markStored() {
        stored = true;
    }
}
