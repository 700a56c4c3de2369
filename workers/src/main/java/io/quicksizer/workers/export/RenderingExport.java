package io.quicksizer.workers.export;

import io.micrometer.core.instrument.MeterRegistry;
import io.quicksizer.db.common.NewId;
import io.quicksizer.db.document.DocumentFile;
import io.quicksizer.db.document.DocumentKind;
import io.quicksizer.db.document.DocumentSource;
import io.quicksizer.db.document.ExportDocument;
import io.quicksizer.db.document.ExportDocumentRepository;
import io.quicksizer.db.engagement.Engagement;
import io.quicksizer.db.revision.Revision;
import io.quicksizer.db.revision.RevisionRepository;
import io.quicksizer.db.revision.RevisionStatus;
import io.quicksizer.processes.job.Job;
import io.quicksizer.processes.job.OperatorReadable;
import io.quicksizer.workers.audit.AuditLog;
import io.quicksizer.workers.document.CsvProposal;
import io.quicksizer.workers.document.DocumentSettings;
import io.quicksizer.workers.document.PdfProposal;
import io.quicksizer.workers.document.Proposal;
import io.quicksizer.workers.revision.RevisionQueries;
import io.quicksizer.workers.revision.RevisionQueries.RevisionView;
import io.quicksizer.workers.run.JobRefusals;
import io.quicksizer.workers.run.LeadingRun;
import io.quicksizer.workers.run.RunRegistry;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Renders one document of an approved revision and keeps its bytes. */
@Service
public class RenderingExport {
    private final RunRegistry runs;
    private final JobRefusals refusals;
    private final RevisionRepository revisions;
    private final RevisionQueries queries;
    private final ExportDocumentRepository documents;
    private final PrintedSignOffs signOffs;
    private final AuditLog audit;
    private final MeterRegistry meters;
    private final Clock clock;
    private final CsvProposal csv = new CsvProposal(DocumentSettings.standard());
    private final PdfProposal pdf = new PdfProposal(DocumentSettings.standard());

    RenderingExport(
            RunRegistry runs,
            JobRefusals refusals,
            RevisionRepository revisions,
            RevisionQueries queries,
            ExportDocumentRepository documents,
            PrintedSignOffs signOffs,
            AuditLog audit,
            MeterRegistry meters,
            Clock clock) {
        this.runs = runs;
        this.refusals = refusals;
        this.revisions = revisions;
        this.queries = queries;
        this.documents = documents;
        this.signOffs = signOffs;
        this.audit = audit;
        this.meters = meters;
        this.clock = clock;
    }

    /** Renders a document; a repeated job changes nothing unless the document was made from something else. */
    @Transactional
    public void render(Job job, DocumentKind kind) {
        LeadingRun run = runs.leading(job);
        Engagement engagement = run.engagement();
        Revision revision = revisions
                .findByEngagementIdAndNumber(engagement.id(), run.revisionNumber())
                .filter(found -> run.call().isPresent() && found.status() == RevisionStatus.APPROVED)
                .orElseThrow(() -> refusals.refuse(
                        job,
                        engagement,
                        "no document can be made, because revision " + run.revisionNumber() + " is not approved",
                        "Restart the engagement in the portal at the step where it shall go on."));
        RevisionView view = queries.view(revision);
        String source = RenderedFrom.sha256(view);
        Optional<ExportDocument> former = documents.current(revision.id(), kind);
        if (former.filter(document -> RenderedFrom.isCurrent(document, revision, source))
                .isEmpty()) {
            render(
                    view,
                    kind,
                    new DocumentSource(
                            source, former.map(ExportDocument::rendition).orElse(0) + 1));
        }
    }

    private void render(RevisionView view, DocumentKind kind, DocumentSource source) {
        Revision revision = view.revision();
        try {
            DocumentFile file = file(view, kind);
            documents.saveAndFlush(
                    new ExportDocument(NewId.next(), revision.id(), kind, file, source, clock.instant()));
            audit.done(
                    "workflow",
                    source.rendition() == 1 ? "export.render" : "export.replace",
                    "revision",
                    revision.id(),
                    Map.of("kind", kind.name(), "file", file.name(), "rendition", source.rendition()));
            count(kind, "success");
        } catch (RuntimeException failed) {
            count(kind, "failure");
            throw new OperatorReadable(
                    "The " + kind + " of revision " + revision.number() + " could not be made: " + failed.getMessage()
                            + ". Remove the cause, then retry; nothing has to be entered again.",
                    failed);
        }
    }

    private DocumentFile file(RevisionView view, DocumentKind kind) {
        Proposal proposal = ProposalOf.of(view.content(), signOffs.of(view));
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
