package io.quicksizer.workers.export;

import io.quicksizer.db.audit.AuditEntryRepository;
import io.quicksizer.db.document.DocumentKind;
import io.quicksizer.db.document.DocumentSummary;
import io.quicksizer.db.document.ExportDocumentRepository;
import io.quicksizer.db.revision.Revision;
import io.quicksizer.db.revision.RevisionRepository;
import io.quicksizer.processes.job.OperatorReadable;
import io.quicksizer.workers.audit.AuditLog;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** All documents of a revision are there: says so. */
@Service
public class AnnouncingExport {
    private static final String ACTION = "export.announce";

    private final RevisionRepository revisions;
    private final ExportDocumentRepository documents;
    private final AuditLog audit;
    private final AuditEntryRepository entries;

    AnnouncingExport(
            RevisionRepository revisions,
            ExportDocumentRepository documents,
            AuditLog audit,
            AuditEntryRepository entries) {
        this.revisions = revisions;
        this.documents = documents;
        this.audit = audit;
        this.entries = entries;
    }

    /**
     * Announces the documents once, however often it is told.
     *
     * @throws OperatorReadable if one is missing, which only a restart at the wrong place can cause
     */
    @Transactional
    public void announce(UUID engagementId, int revisionNumber) {
        Revision revision = revisions
                .findByEngagementIdAndNumber(engagementId, revisionNumber)
                .orElseThrow();
        List<DocumentSummary> rendered = documents.summaries(List.of(revision.id()));
        if (rendered.size() < DocumentKind.values().length) {
            throw new OperatorReadable("Revision " + revisionNumber + " has " + rendered.size() + " of "
                    + DocumentKind.values().length + " documents. Restart the export from its beginning.");
        }
        if (announced(revision)) {
            return;
        }
        audit.done(
                "workflow",
                ACTION,
                "revision",
                revision.id(),
                rendered.stream()
                        .collect(Collectors.toMap(document -> document.kind().name(), DocumentSummary::sha256)));
    }

    private boolean announced(Revision revision) {
        return entries
                .findBySubjectTypeAndSubjectIdAndSeqLessThanOrderBySeqDesc(
                        "revision", revision.id().toString(), Long.MAX_VALUE, Limit.unlimited())
                .stream()
                .anyMatch(entry -> entry.fact().action().equals(ACTION));
    }
}
