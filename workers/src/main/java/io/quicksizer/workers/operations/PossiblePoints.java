package io.quicksizer.workers.operations;

import io.quicksizer.db.approval.ApprovalDecisionRepository;
import io.quicksizer.db.approval.Decision;
import io.quicksizer.db.document.Exports;
import io.quicksizer.db.engagement.Engagement;
import io.quicksizer.db.revision.Revision;
import io.quicksizer.db.revision.RevisionRepository;
import io.quicksizer.db.revision.RevisionStatus;
import io.quicksizer.processes.model.RestartPoint;
import io.quicksizer.processes.model.Step;
import io.quicksizer.workers.catalogue.Catalogues;
import io.quicksizer.workers.engagement.EngagementStates;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** The points at which an engagement can be restarted without contradicting a decision. */
@Component
class PossiblePoints {
    private final RevisionRepository revisions;
    private final ApprovalDecisionRepository decisions;
    private final Exports exports;
    private final Catalogues catalogues;

    PossiblePoints(
            RevisionRepository revisions,
            ApprovalDecisionRepository decisions,
            Exports exports,
            Catalogues catalogues) {
        this.revisions = revisions;
        this.decisions = decisions;
        this.exports = exports;
        this.catalogues = catalogues;
    }

    /** Returns the points in the order of the process; empty for an engagement that has ended. */
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
        boolean expertOpen =
                EngagementStates.of(engagement).expertOpen(catalogues.snapshot(engagement.catalogueVersionId()));
        return Step.path(expertOpen).stream().map(RestartPoint::before).toList();
    }

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
        return revision.status() == RevisionStatus.APPROVED && !exports.complete(revision.id());
    }
}
