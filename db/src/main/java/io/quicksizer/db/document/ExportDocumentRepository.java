package io.quicksizer.db.document;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** Documents. */
public interface ExportDocumentRepository extends JpaRepository<ExportDocument, UUID> {

    /**
     * The documents of several revisions, without their bytes.
     *
     * @param revisionIds the revisions
     * @return by revision, then by kind
     */
    @Query("""
            select new io.quicksizer.db.document.DocumentSummary(
                d.id, d.revisionId, d.kind, d.fileName, d.mediaType, d.sha256, d.size, d.createdAt)
              from ExportDocument d
             where d.revisionId in ?1
             order by d.revisionId, d.kind""")
    List<DocumentSummary> summaries(Collection<UUID> revisionIds);

    /**
     * Finds a document with its bytes.
     *
     * @param revisionId the revision
     * @param kind which document
     * @return the document, if it was rendered
     */
    Optional<ExportDocument> findByRevisionIdAndKind(UUID revisionId, DocumentKind kind);
}
