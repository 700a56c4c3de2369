package io.quicksizer.workers.export;

import io.quicksizer.db.document.DocumentSummary;
import io.quicksizer.db.document.ExportDocumentRepository;
import io.quicksizer.db.document.Exports;
import io.quicksizer.workers.access.Person;
import io.quicksizer.workers.audit.AuditLog;
import io.quicksizer.workers.result.Answer;
import io.quicksizer.workers.revision.RevisionQueries;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Queries for the documents of a revision, for people who may read its engagement. */
@Service
public class ExportQueries {
    private final RevisionQueries revisions;
    private final ExportDocumentRepository documents;
    private final Exports exports;
    private final AuditLog audit;

    ExportQueries(RevisionQueries revisions, ExportDocumentRepository documents, Exports exports, AuditLog audit) {
        this.revisions = revisions;
        this.documents = documents;
        this.exports = exports;
        this.audit = audit;
    }

    /** Returns the documents of a revision, without their content. */
    @Transactional(readOnly = true)
    public Answer<List<DocumentSummary>> list(Person reader, UUID revisionId) {
        return revisions.view(reader, revisionId).map(view -> documents.summaries(List.of(revisionId)));
    }

    /** Returns whether every requested document of a revision exists. */
    @Transactional(readOnly = true)
    public boolean complete(UUID revisionId) {
        return exports.complete(revisionId);
    }

    /** Returns a document with its content; the download is audited. */
    @Transactional
    public Answer<ExportedFile> content(Person reader, UUID documentId) {
        return documents
                .findById(documentId)
                .filter(document ->
                        revisions.view(reader, document.revisionId()).ifDone().isPresent())
                .<Answer<ExportedFile>>map(document -> {
                    audit.done(
                            reader.userName(),
                            "export.download",
                            "revision",
                            document.revisionId(),
                            Map.of("kind", document.kind().name(), "sha256", document.sha256()));
                    return new Answer.Done<>(new ExportedFile(document.file(), document.sha256()));
                })
                .orElseGet(() -> new Answer.Missing<>("export"));
    }
}
