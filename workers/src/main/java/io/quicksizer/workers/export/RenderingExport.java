package io.quicksizer.workers.export;

import io.micrometer.core.instrument.MeterRegistry;
import io.quicksizer.db.NewId;
import io.quicksizer.db.document.DocumentFile;
import io.quicksizer.db.document.DocumentKind;
import io.quicksizer.db.document.ExportDocument;
import io.quicksizer.db.document.ExportDocumentRepository;
import io.quicksizer.db.revision.Revision;
import io.quicksizer.db.revision.RevisionRepository;
import io.quicksizer.processes.job.OperatorReadable;
import io.quicksizer.workers.audit.AuditLog;
import io.quicksizer.workers.document.CsvProposal;
import io.quicksizer.workers.document.DocumentSettings;
import io.quicksizer.workers.document.PdfProposal;
import io.quicksizer.workers.document.Proposal;
import io.quicksizer.workers.revision.RevisionQueries;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Renders one document of an approved revision and keeps its bytes. */
@Service
public class RenderingExport {
    private final RevisionRepository revisions;
    private final RevisionQueries queries;
    private final ExportDocumentRepository documents;
    private final AuditLog audit;
    private final MeterRegistry meters;
    private final Clock clock;
    private final CsvProposal csv = new CsvProposal(DocumentSettings.standard());
    private final PdfProposal pdf = new PdfProposal(DocumentSettings.standard());

    RenderingExport(
            RevisionRepository revisions,
            RevisionQueries queries,
            ExportDocumentRepository documents,
            AuditLog audit,
            MeterRegistry meters,
            Clock clock) {
        this.revisions = revisions;
        this.queries = queries;
        this.documents = documents;
        this.audit = audit;
        this.meters = meters;
        this.clock = clock;
    }

    /**
     * Renders once, however often it is told.
     *
     * @throws OperatorReadable if the document can't be rendered; counted, so that an alert can fire
     */
    @Transactional
    public void render(UUID engagementId, int revisionNumber, DocumentKind kind) {
        Revision revision = revisions
                .findByEngagementIdAndNumber(engagementId, revisionNumber)
                .orElseThrow();
        if (documents.findByRevisionIdAndKind(revision.id(), kind).isPresent()) {
            return;
        }
        try {
            DocumentFile file = file(queries.view(revision), kind);
            documents.saveAndFlush(new ExportDocument(NewId.next(), revision.id(), kind, file, clock.instant()));
            audit.done(
                    "workflow",
                    "export.render",
                    "revision",
                    revision.id(),
                    Map.of("kind", kind.name(), "file", file.name()));
            count(kind, "success");
        } catch (RuntimeException failed) {
            count(kind, "failure");
            throw new OperatorReadable(
                    "The " + kind + " of revision " + revisionNumber + " could not be made: " + failed.getMessage()
                            + ". Mend the cause, then retry; nothing has to be entered again.",
                    failed);
        }
    }

    private DocumentFile file(RevisionQueries.RevisionView view, DocumentKind kind) {
        Proposal proposal = ProposalOf.revision(view);
        String name = FileName.of(proposal, kind);
        return switch (kind) {
            case CSV -> new DocumentFile(name, "text/csv; charset=utf-8", csv.render(proposal));
            case PDF ->
                new DocumentFile(name, "application/pdf", pdf.render(proposal).bytes());
        };
    }

    private void count(DocumentKind kind, String outcome) {
        meters.counter("quicksizer.export", "kind", kind.name().toLowerCase(Locale.ROOT), "outcome", outcome)
                .increment();
    }
}
