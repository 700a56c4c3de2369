package io.quicksizer.workers.approval;

import io.quicksizer.db.revision.Revision;
import io.quicksizer.workers.access.Person;
import io.quicksizer.workers.catalogue.CatalogueSnapshot;
import io.quicksizer.workers.catalogue.Catalogues;
import io.quicksizer.workers.difference.ComparingRevisions;
import io.quicksizer.workers.difference.RevisionDifference;
import io.quicksizer.workers.engagement.EngagementQueries;
import io.quicksizer.workers.engagement.EngagementView;
import io.quicksizer.workers.result.Answer;
import io.quicksizer.workers.revision.RevisionDetail;
import io.quicksizer.workers.revision.RevisionQueries;
import io.quicksizer.workers.revision.RevisionQueries.RevisionView;
import io.quicksizer.workers.revision.RevisionRemarks;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Query for everything that an approver needs to decide on a revision. */
@Service
public class DecisionDesk {
    private final RevisionQueries revisions;
    private final RevisionRemarks remarks;
    private final ComparingRevisions comparing;
    private final EngagementQueries engagements;
    private final AskedLevels askedLevels;
    private final Eligibility eligibility;
    private final PeopleAsked people;
    private final CarryingOver carryingOver;
    private final Catalogues catalogues;
    private final Clock clock;

    DecisionDesk(
            RevisionQueries revisions,
            RevisionRemarks remarks,
            ComparingRevisions comparing,
            EngagementQueries engagements,
            AskedLevels askedLevels,
            Eligibility eligibility,
            PeopleAsked people,
            CarryingOver carryingOver,
            Catalogues catalogues,
            Clock clock) {
        this.revisions = revisions;
        this.remarks = remarks;
        this.comparing = comparing;
        this.engagements = engagements;
        this.askedLevels = askedLevels;
        this.eligibility = eligibility;
        this.people = people;
        this.carryingOver = carryingOver;
        this.catalogues = catalogues;
        this.clock = clock;
    }

    /**
     * The data of the decision page.
     *
     * @param revision the revision with its levels and decisions
     * @param engagement the current state of the engagement
     * @param askedLevel number of the pending level; 0 if none is pending
     * @param open whether the workflow has reached the sign-off, so that a decision can be made
     * @param standing whether the reader may decide the pending level; empty if none is pending
     * @param nobody whether nobody may decide the pending level, so that an administrator has to reassign it
     * @param assignee user name of the approver to whom the pending level is assigned; empty if to none
     * @param why why it has to be signed off again; empty if nothing was approved before
     * @param resubmitted what changed since the previous revision, and which changes were requested then; empty for the
     *     first revision, and if the previous one is the approved one of {@code why}
     * @param catalogueDays age of the catalogue version in days
     * @param newerCatalogue number of the version that is published now; empty if the revision uses it
     */
    public record Desk(
            RevisionDetail revision,
            EngagementView engagement,
            int askedLevel,
            boolean open,
            Optional<SignOffRight> standing,
            boolean nobody,
            Optional<String> assignee,
            Optional<WhyAgain> why,
            Optional<Resubmission> resubmitted,
            long catalogueDays,
            Optional<Integer> newerCatalogue) {}

    /**
     * Comparison with the previous revision, which was sent back or withdrawn.
     *
     * @param difference what changed
     * @param requests the requested changes, by level
     */
    public record Resubmission(RevisionDifference difference, List<RevisionRemarks.Remark> requests) {}

    /** Returns the data of the decision page for a person who may read the revision. */
    @Transactional(readOnly = true)
    public Answer<Desk> of(Person reader, UUID revisionId) {
        return revisions.view(reader, revisionId).map(view -> desk(reader, view));
    }

    private Desk desk(Person reader, RevisionView view) {
        UUID engagementId = view.revision().engagementId();
        EngagementView engagement =
                engagements.view(reader, engagementId).ifDone().orElseThrow();
        Optional<AskedLevel> asked = askedLevels
                .of(engagementId)
                .filter(level -> level.revision().id().equals(view.revision().id()));
        Optional<LevelEligibility> eligible = asked.map(eligibility::at);
        Optional<SignOffRight> standing = eligible.map(level -> level.of(reader.userName()));
        int number = view.content().catalogue().number();
        Optional<WhyAgain> why = carryingOver.why(view.revision());
        return new Desk(
                RevisionDetail.of(view),
                engagement,
                asked.map(level -> level.level().level()).orElse(0),
                asked.isPresent()
                        && engagement
                                .progress()
                                .currentStep()
                                .filter("SIGN_OFF"::equals)
                                .isPresent(),
                standing,
                standing.filter(right -> !right.allowed()).isPresent()
                        && !people.anybody(asked.orElseThrow(), eligible.orElseThrow()),
                asked.flatMap(level -> level.level().assignedTo()),
                why,
                resubmitted(reader, view.revision(), why),
                catalogues.numbered(number).map(this::age).orElse(0L),
                catalogues.published().map(CatalogueSnapshot::number).filter(published -> published != number));
    }

    private Optional<Resubmission> resubmitted(Person reader, Revision revision, Optional<WhyAgain> why) {
        return revisions.list(reader, revision.engagementId()).ifDone().orElse(List.of()).stream()
                .filter(earlier -> earlier.number() < revision.number())
                .findFirst()
                .filter(earlier -> why.filter(
                                approved -> approved.difference().before().number() == earlier.number())
                        .isEmpty())
                .flatMap(earlier -> comparing
                        .compare(reader, revision.engagementId(), earlier.number(), revision.number())
                        .ifDone()
                        .map(difference -> new Resubmission(difference, remarks.requests(earlier))));
    }

    private long age(CatalogueSnapshot catalogue) {
        return catalogue
                .publishedAt()
                .map(published ->
                        Math.max(0, Duration.between(published, clock.instant()).toDays()))
                .orElse(0L);
    }
}
