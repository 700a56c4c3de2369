package io.quicksizer.db.document;

import io.quicksizer.db.common.PreassignedId;
import io.quicksizer.db.common.Sha256;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A document of a revision. The latest rendition of each kind counts; earlier ones stay as they were handed out. */
@Entity
@Immutable
@Table(name = "export_document")
public class ExportDocument extends PreassignedId {

    private UUID revisionId;

    @Enumerated(EnumType.STRING)
    private DocumentKind kind;

    private String fileName;
    private String mediaType;
    private byte[] bytes;
    private String sha256;
    private long size;
    private Instant createdAt;
    private int rendition;
    private @Nullable String renderedFrom;
    private @Nullable String correlationId;

    /** For the persistence provider. */
    protected ExportDocument() {}

    /**
     * A document.
     *
     * @param id from {@link io.quicksizer.db.common.NewId}
     * @param source what it was rendered from
     */
    public ExportDocument(
            UUID id, UUID revisionId, DocumentKind kind, DocumentFile file, DocumentSource source, Instant at) {
        super(id);
        this.revisionId = revisionId;
        this.kind = kind;
        this.fileName = file.name();
        this.mediaType = file.mediaType();
        this.bytes = file.bytes().clone();
        this.sha256 = Sha256.of(bytes);
        this.size = bytes.length;
        this.rendition = source.rendition();
        this.renderedFrom = source.sha256();
        this.correlationId = source.correlationId();
        this.createdAt = at;
    }

    public UUID revisionId() {
        return revisionId;
    }

    public DocumentKind kind() {
        return kind;
    }

    public DocumentFile file() {
        return new DocumentFile(fileName, mediaType, bytes.clone());
    }

    public String sha256() {
        return sha256;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public int rendition() {
        return rendition;
    }

    /** Hash of what it was rendered from; empty for a document from before this was recorded. */
    public Optional<String> renderedFrom() {
        return Optional.ofNullable(renderedFrom);
    }

    /** The work that made it; empty for a document from before this was recorded. */
    public Optional<String> correlationId() {
        return Optional.ofNullable(correlationId);
    }
}
