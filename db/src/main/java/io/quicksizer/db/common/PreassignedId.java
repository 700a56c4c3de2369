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
 * A row whose identifier is known before it is stored. Spring Data has to know when such a row is new: else every
 * insert would cost a select.
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
     * A row that isn't stored yet.
     *
     * @param id the identifier it will have
     */
    protected PreassignedId(UUID id) {
        this.id = id;
    }

    /** The row's identifier; never changes. */
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

    /** Remembers that the row is in the database. */
    @PostPersist
    @PostLoad
    protected void markStored() {
        stored = true;
    }
}
