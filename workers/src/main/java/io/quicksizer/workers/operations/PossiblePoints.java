package io.quicksizer.workers.operations;

import io.quicksizer.db.approval.ApprovalDecisionRepository;
import io.quicksizer.db.approval.Decision;
import io.quicksizer.db.document.DocumentKind;
import io.quicksizer.db.document.ExportDocumentRepository;
import io.quicksizer.db.engagement.Engagement;
import io.quicksizer.db.revision.Revision;
import io.quicksizer.db.revision.RevisionRepository;
import io.quicksizer.db.revision.RevisionStatus;
import io.quicksizer.processes.model.RestartPoint;
import io.quicksizer.workers.catalogue.content.Catalogues;
import io.quicksizer.workers.engagement.EngagementStates;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** The points at which an engagement can be restarted without contradicting what was decided. */
@Component
class PossiblePoints {
    private static final List<RestartPoint> ALWAYS = List.of(
            RestartPoint.CONTEXT, RestartPoint.SCOPE, RestartPoint.SCENARIOS, RestartPoint.SIZING, RestartPoint.REVIEW);

    private final RevisionRepository revisions;
    private final ApprovalDecisionRepository decisions;
    private final ExportDocumentRepository documents;
    private final Catalogues catalogues;

    PossiblePoints(
            RevisionRepository revisions,
            ApprovalDecisionRepository decisions,
            ExportDocumentRepository documents,
            Catalogues catalogues) {
        this.revisions = revisions;
        this.decisions = decisions;
        this.documents = documents;
        this.catalogues = catalogues;
    }

    /** In the order of the way; empty for an engagement that has ended. */
    List<RestartPoint> of(Engagement engagement) {
        return switch (engagement.status()) {
            case DRAFT, CHANGES_REQUESTED -> wizard(engagement);
            case IN_APPROVAL -> inApproval(engagement);
            case APPROVED ->
                revisions
                        .findByEngagementIdAndNumber(engagement.id(), engagement.currentRevisionNumber())
                        .filter(this::lacksDocuments)
                        .map(revision -> List.of(RestartPoint.EXPORT))
                        .orElse(List.of());
            case REJECTED, WITHDRAWN, CANCELLED -> List.of();
        };
    }

    private List<RestartPoint> wizard(Engagement engagement) {
        List<RestartPoint> points = new ArrayList<>(ALWAYS);
        if (EngagementStates.of(engagement).expertOpen(catalogues.snapshot(engagement.catalogueVersionId()))) {
            points.add(points.size() - 1, RestartPoint.EXPERT);
        }
        return points;
    }

    /**
     * A revision that somebody has sent back or rejected is past its approval: only the workflow has not heard of it.
     */
    private List<RestartPoint> inApproval(Engagement engagement) {
        return revisions
                .findByEngagementIdAndNumber(engagement.id(), engagement.currentRevisionNumber())
                .filter(revision -> revision.status() == RevisionStatus.SUBMITTED)
                .filter(revision -> decisions.findByRevisionIdOrderByLevel(revision.id()).stream()
                        .allMatch(decision -> decision.signOff().decision() == Decision.APPROVED))
                .map(revision -> {
                    List<RestartPoint> points = new ArrayList<>(wizard(engagement));
                    points.add(RestartPoint.APPROVAL);
                    return List.copyOf(points);
                })
                .orElse(List.of());
    }

    private boolean lacksDocuments(Revision revision) {
        return revision.status() == RevisionStatus.APPROVED
                && documents.summaries(List.of(revision.id())).size() < DocumentKind.values().length;
    }
}
