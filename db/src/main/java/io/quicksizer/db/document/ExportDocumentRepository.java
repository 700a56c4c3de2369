package io.quicksizer.db.document;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** Documents. */
public interface ExportDocumentRepository extends JpaRepository<ExportDocument, UUID> {

    /** The documents of several revisions that count, without their bytes; by revision, then by kind. */
    @Query("""
            select new io.quicksizer.db.document.DocumentSummary(
                d.id, d.revisionId, d.kind, d.fileName, d.mediaType, d.sha256, d.size, d.createdAt)
              from ExportDocument d
             where d.revisionId in ?1 and d.rendition = (select max(newest.rendition) from ExportDocument newest
                                                          where newest.revisionId = d.revisionId
                                                            and newest.kind = d.kind)
             order by d.revisionId, d.kind""")
    List<DocumentSummary> summaries(Collection<UUID> revisionIds);

    /** Finds the document that counts, with its bytes; empty unless it was rendered. */
    default Optional<ExportDocument> current(UUID revisionId, DocumentKind kind) {
        return findFirstByRevisionIdAndKindOrderByRenditionDesc(revisionId, kind);
    }

    /** Finds the latest rendition; see {@link #current}. */
    Optional<ExportDocument> findFirstByRevisionIdAndKindOrderByRenditionDesc(UUID revisionId, DocumentKind kind);
}
