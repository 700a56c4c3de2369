package io.quicksizer.workers.export;

import io.quicksizer.db.document.DocumentKind;
import io.quicksizer.db.document.DocumentSummary;
import io.quicksizer.db.document.ExportDocumentRepository;
import io.quicksizer.db.document.Exports;
import io.quicksizer.db.revision.Revision;
import io.quicksizer.db.revision.RevisionRepository;
import io.quicksizer.db.revision.RevisionStatus;
import io.quicksizer.processes.job.IncidentPhrase;
import io.quicksizer.processes.job.Job;
import io.quicksizer.workers.audit.AuditLog;
import io.quicksizer.workers.run.JobRefusals;
import io.quicksizer.workers.run.LeadingRun;
import io.quicksizer.workers.run.RunRegistry;
import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Use case that announces the documents of an approved revision once all of them exist. */
@Service
public class AnnouncingExport {
    private final RunRegistry runs;
    private final JobRefusals refusals;
    private final RevisionRepository revisions;
    private final ExportDocumentRepository documents;
    private final Exports exports;
    private final RenderingExport rendering;
    private final AuditLog audit;
    private final Clock clock;

    AnnouncingExport(
            RunRegistry runs,
            JobRefusals refusals,
            RevisionRepository revisions,
            ExportDocumentRepository documents,
            Exports exports,
            RenderingExport rendering,
            AuditLog audit,
            Clock clock) {
        this.runs = runs;
        this.refusals = refusals;
        this.revisions = revisions;
        this.documents = documents;
        this.exports = exports;
        this.rendering = rendering;
        this.audit = audit;
        this.clock = clock;
    }

    /** Announces each set of documents once. Idempotent: a repeated job changes nothing. */
    @Transactional
    public void announce(Job job) {
        LeadingRun run = runs.leading(job);
        Revision revision = revisions
                .findByEngagementIdAndNumber(run.engagement().id(), run.revisionNumber())
                .filter(found -> run.call().isPresent() && found.status() == RevisionStatus.APPROVED)
                .orElseThrow(() -> refused(run, IncidentPhrase.WHY_NOT_APPROVED.with(run.revisionNumber())));
        makeUpFor(revision);
        if (!exports.complete(revision.id())) {
            throw refused(
                    run,
                    IncidentPhrase.WHY_DOCUMENTS.with(exports.missing(revision.id()).stream()
                            .map(DocumentKind::name)
                            .collect(Collectors.joining(", "))));
        }
        List<DocumentSummary> rendered = documents.summaries(List.of(revision.id()));
        if (exports.announceOnce(revision.id(), rendered, clock.instant())) {
            audit.done(
                    "workflow",
                    "export.announce",
                    "revision",
                    revision.id(),
                    rendered.stream()
                            .collect(
                                    Collectors.toMap(document -> document.kind().name(), DocumentSummary::sha256)));
        }
    }

    /**
     * Renders the missing documents of kinds for which the run has no task, because it was started before these kinds
     * were added.
     */
    private void makeUpFor(Revision revision) {
        List<DocumentKind> missing = exports.missing(revision.id());
        if (!missing.isEmpty() && missing.stream().noneMatch(DocumentKind.ofEveryProcess()::contains)) {
            rendering.render(revision, missing);
        }
    }

    private RuntimeException refused(LeadingRun run, String why) {
        return refusals.refuse(
                run.job(),
                run.engagement(),
                IncidentPhrase.WHAT_NOT_ANNOUNCED.with(why),
                IncidentPhrase.ADVICE_RESTART_EXPORT.with());
    }
}
