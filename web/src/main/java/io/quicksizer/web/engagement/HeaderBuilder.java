package io.quicksizer.web.engagement;

import io.quicksizer.db.engagement.EngagementStatus;
import io.quicksizer.web.engagement.Head.NextAction;
import io.quicksizer.workers.access.Person;
import io.quicksizer.workers.approval.DecisionDesk;
import io.quicksizer.workers.approval.DecisionDesk.Desk;
import io.quicksizer.workers.approval.SignOffRight;
import io.quicksizer.workers.catalogue.CatalogueSnapshot;
import io.quicksizer.workers.catalogue.Catalogues;
import io.quicksizer.workers.engagement.EngagementView;
import io.quicksizer.workers.engagement.Rights;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;

/** Builder of the header of the page: the status and the reader's next action. */
@Component
class HeaderBuilder {
    private final DecisionDesk desk;
    private final Catalogues catalogues;
    private final Clock clock;

    HeaderBuilder(DecisionDesk desk, Catalogues catalogues, Clock clock) {
        this.desk = desk;
        this.catalogues = catalogues;
        this.clock = clock;
    }

    /**
     * Returns the header.
     *
     * @param revisions newest first
     */
    Head of(
            Person person,
            EngagementView view,
            Rights rights,
            List<RevisionRow> revisions,
            Locale locale,
            UnaryOperator<String> names) {
        boolean onItsWay = view.progress().waitingForEngine()
                || (Head.inWizard(view) && view.progress().visit().isEmpty());
        Optional<Desk> signOff = Optional.of(view)
                .filter(engagement -> engagement.status() == EngagementStatus.IN_APPROVAL)
                .flatMap(engagement -> revisions.stream().findFirst())
                .flatMap(revision -> desk.of(person, revision.id()).ifDone());
        return Head.of(
                view,
                newer(view),
                onItsWay,
                signOff.map(asked -> WaitsFor.approver(view, asked, clock.instant(), locale))
                        .orElseGet(() -> WaitsFor.planner(view, locale, names))
                        .orElse(null),
                next(view, rights, revisions, signOff).orElse(null),
                locale,
                names);
    }

    private int newer(EngagementView view) {
        return Optional.of(view)
                .filter(Head::inWizard)
                .flatMap(engagement -> catalogues.published())
                .map(CatalogueSnapshot::number)
                .filter(number -> number != view.catalogueNumber())
                .orElse(0);
    }

    private static Optional<NextAction> next(
            EngagementView view, Rights rights, List<RevisionRow> revisions, Optional<Desk> signOff) {
        String base = "/engagements/" + view.id();
        return switch (view.status()) {
            case DRAFT, CHANGES_REQUESTED ->
                rights.edit()
                        ? Optional.of(new NextAction(
                                "dossier.continue."
                                        + view.progress().currentStep().orElse("WAITING"),
                                base + "/wizard",
                                view.revisionNumber(),
                                true))
                        : Optional.empty();
            case IN_APPROVAL -> revisions.stream().findFirst().map(row -> signOff(row, signOff));
            case APPROVED -> revisions.stream().findFirst().flatMap(HeaderBuilder::proposal);
            case REJECTED, WITHDRAWN, CANCELLED -> Optional.empty();
        };
    }

    private static NextAction signOff(RevisionRow revision, Optional<Desk> signOff) {
        boolean decides = signOff.filter(Desk::open)
                .flatMap(Desk::standing)
                .filter(SignOffRight::allowed)
                .isPresent();
        return new NextAction(
                decides ? "dossier.decide" : "dossier.see-sign-off",
                "/approvals/" + revision.id(),
                revision.number(),
                decides);
    }

    private static Optional<NextAction> proposal(RevisionRow revision) {
        return revision.documents().stream()
                .filter(document -> document.kind().equals("PDF"))
                .findFirst()
                .map(document -> new NextAction(
                        "dossier.download-proposal", "/exports/" + document.id(), revision.number(), true));
    }

    /** Returns whether the engagement may change without the reader's action, so that the page keeps polling. */
    static boolean isActive(EngagementStatus status, boolean exported) {
        return status.isRunning() || (status.mayHaveWork() && !exported);
    }
}
