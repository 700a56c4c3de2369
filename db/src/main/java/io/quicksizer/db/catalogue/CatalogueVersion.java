package io.quicksizer.db.catalogue;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One import of the catalogue. Published versions never change (docs/domain.md, Words: catalogue). */
@Entity
@Table(name = "catalogue_version")
public class CatalogueVersion {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Column(updatable = false)
    private int number;

    @Enumerated(EnumType.STRING)
    private CatalogueStatus status;

    private String sourceName;

    @Column(name = "source_sha256")
    private String sourceSha256;

    private String layoutNotes;
    private Instant createdAt;
    private String createdBy;
    private @Nullable Instant publishedAt;
    private @Nullable String publishedBy;
    private @Nullable Instant retiredAt;
    private @Nullable String retiredBy;

    @Version
    private @Nullable Long rowVersion;

    /** For the persistence provider. */
    protected CatalogueVersion() {}

    /**
     * A new draft.
     *
     * @param number the version's number, from {@link CatalogueVersionRepository#nextNumber()}
     * @param source the file that it is read from
     */
    public CatalogueVersion(int number, CatalogueSource source, String createdBy, Instant at) {
        this.number = number;
        this.status = CatalogueStatus.DRAFT;
        this.sourceName = source.name();
        this.sourceSha256 = source.sha256();
        this.layoutNotes = source.layoutNotes();
        this.createdBy = createdBy;
        this.createdAt = at;
    }

    /**
     * Package-private: only {@link CatalogueVersionRepository#publish} keeps the one published version the only one.
     */
    void publish(String by, Instant at) {
        requireDraft();
        status = CatalogueStatus.PUBLISHED;
        publishedBy = by;
        publishedAt = at;
    }

    void requireDraft() {
        if (status != CatalogueStatus.DRAFT) {
            throw new IllegalStateException("Catalogue version " + number + " is " + status + ", not a draft");
        }
    }

    /**
     * Takes a published version out of use, or discards a draft. Engagements that use it keep it.
     *
     * @param by the user who retires it
     */
    public void retire(String by, Instant at) {
        if (status == CatalogueStatus.RETIRED) {
            throw new IllegalStateException("Catalogue version " + number + " is retired already");
        }
        status = CatalogueStatus.RETIRED;
        retiredBy = by;
        retiredAt = at;
    }

    /** The identifier, given by the database when the version is saved. */
    public long id() {
        if (id == null) {
            throw new IllegalStateException("Catalogue version " + number + " isn't saved yet");
        }
        return id;
    }

    public int number() {
        return number;
    }

    public CatalogueStatus status() {
        return status;
    }

    public CatalogueSource source() {
        return new CatalogueSource(sourceName, sourceSha256, layoutNotes);
    }

    public Instant createdAt() {
        return createdAt;
    }

    public String createdBy() {
        return createdBy;
    }

    public Optional<Instant> publishedAt() {
        return Optional.ofNullable(publishedAt);
    }

    public Optional<String> publishedBy() {
        return Optional.ofNullable(publishedBy);
    }

    public Optional<Instant> retiredAt() {
        return Optional.ofNullable(retiredAt);
    }

    public Optional<String> retiredBy() {
        return Optional.ofNullable(retiredBy);
    }

    /** The version of the row, for optimistic locking; 0 for a row that was never changed. */
    public long rowVersion() {
        return rowVersion == null ? 0 : rowVersion;
    }
}
