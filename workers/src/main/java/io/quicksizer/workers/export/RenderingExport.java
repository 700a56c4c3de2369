package io.quicksizer.workers.export;

import io.micrometer.core.instrument.MeterRegistry;
import io.quicksizer.db.common.NewId;
import io.quicksizer.db.document.DocumentFile;
import io.quicksizer.db.document.DocumentKind;
import io.quicksizer.db.document.DocumentSource;
import io.quicksizer.db.document.ExportDocument;
import io.quicksizer.db.document.ExportDocumentRepository;
import io.quicksizer.db.document.Exports;
import io.quicksizer.db.engagement.Engagement;
import io.quicksizer.db.revision.Revision;
import io.quicksizer.db.revision.RevisionRepository;
import io.quicksizer.db.revision.RevisionStatus;
import io.quicksizer.processes.job.IncidentPhrase;
import io.quicksizer.processes.job.Job;
import io.quicksizer.processes.job.OperatorReadable;
import io.quicksizer.processes.model.JobType;
import io.quicksizer.workers.audit.AuditLog;
import io.quicksizer.workers.document.DocumentSettings;
import io.quicksizer.workers.document.Proposal;
import io.quicksizer.workers.platform.correlation.Correlation;
import io.quicksizer.workers.revision.RevisionQueries;
import io.quicksizer.workers.revision.RevisionQueries.RevisionView;
import io.quicksizer.workers.run.JobRefusals;
import io.quicksizer.workers.run.LeadingRun;
import io.quicksizer.workers.run.RunRegistry;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Use case that renders the documents of an approved revision and stores them. */
@Service
public class RenderingExport {
    private final RunRegistry runs;
    private final JobRefusals refusals;
    private final RevisionRepository revisions;
    private final RevisionQueries queries;
    private final ExportDocumentRepository documents;
    private final Exports exports;
    private final PrintedSignOffs signOffs;
    private final SignedLogos logos;
    private final Renderers renderers;
    private final AuditLog audit;
    private final MeterRegistry meters;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RenderingExport(
            RunRegistry runs,
            JobRefusals refusals,
            RevisionRepository revisions,
            RevisionQueries queries,
            ExportDocumentRepository documents,
            Exports exports,
            PrintedSignOffs signOffs,
            SignedLogos logos,
            Renderers renderers,
            AuditLog audit,
            MeterRegistry meters,
            ApplicationEventPublisher events,
            Clock clock) {
        this.runs = runs;
        this.refusals = refusals;
        this.revisions = revisions;
        this.queries = queries;
        this.documents = documents;
        this.exports = exports;
        this.signOffs = signOffs;
        this.logos = logos;
        this.renderers = renderers;
        this.audit = audit;
        this.meters = meters;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Event about the last failed attempt to render a document, to be handled after the transaction was rolled back.
     *
     * @param why error message for operators
     */
    public record Failed(UUID engagementId, UUID revisionId, String why) {}

    /** Returns the jobs that render documents. */
    public static Set<JobType> jobs() {
        return Renderers.jobs();
    }

    /**
     * Renders the documents of the run's revision that are this job's. Idempotent: a document is rendered again only if
     * its data has changed.
     */
    @Transactional
    public void render(Job job) {
        LeadingRun run = runs.leading(job);
        Engagement engagement = run.engagement();
        Revision revision = revisions
                .findByEngagementIdAndNumber(engagement.id(), run.revisionNumber())
                .filter(found -> run.call().isPresent() && found.status() == RevisionStatus.APPROVED)
                .orElseThrow(() -> refusals.refuse(
                        job,
                        engagement,
                        IncidentPhrase.WHAT_NO_DOCUMENT.with(run.revisionNumber()),
                        IncidentPhrase.ADVICE_RESTART_WHERE.with()));
        try {
            render(revision, Renderers.kindsOf(job.type()));
        } catch (OperatorReadable failed) {
            if (job.retriesLeft() <= 1) {
                events.publishEvent(new Failed(engagement.id(), revision.id(), failed.getMessage()));
            }
            throw failed;
        }
    }

    /** Renders those of the given kinds that were requested for an approved revision. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void render(Revision revision, List<DocumentKind> kinds) {
        RevisionView view = queries.view(revision);
        String source = RenderedFrom.sha256(view);
        List<DocumentKind> requested = exports.requested(revision.id());
        kinds.stream().filter(requested::contains).forEach(kind -> renderUnlessCurrent(view, kind, source));
    }

    private void renderUnlessCurrent(RevisionView view, DocumentKind kind, String source) {
        Optional<ExportDocument> former = documents.current(view.revision().id(), kind);
        if (former.filter(document -> RenderedFrom.isCurrent(document, view.revision(), source))
                .isEmpty()) {
            render(
                    view,
                    kind,
                    new DocumentSource(
                            source,
                            former.map(ExportDocument::rendition).orElse(0) + 1,
                            Correlation.current().id()));
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
            throw new OperatorReadable(sentence(kind, revision, failed), failed);
        }
    }

    /** Planners read this too, so a technical message is left to the log. */
    private static String sentence(DocumentKind kind, Revision revision, RuntimeException failed) {
        return failed instanceof OperatorReadable
                ? IncidentPhrase.SENTENCE_DOCUMENT.with(kind, revision.number(), String.valueOf(failed.getMessage()))
                : IncidentPhrase.SENTENCE_DOCUMENT_LOG.with(kind, revision.number());
    }

    private DocumentFile file(RevisionView view, DocumentKind kind) {
        DocumentRenderer renderer = renderers.of(kind);
        Proposal proposal = new Proposal(view.content(), signOffs.of(view), logos.of(view.content()));
        DocumentSettings settings = proposal.settings();
        return new DocumentFile(
                FileName.of(proposal, renderer.ending()),
                renderer.mediaType(),
                renderer.bytes().apply(proposal, settings));
    }

    private void count(DocumentKind kind, String outcome) {
        meters.counter("quicksizer.export", "kind", kind.name().toLowerCase(Locale.ROOT), "outcome", outcome)
                .increment();
    }
}
