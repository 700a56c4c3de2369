package io.quicksizer.workers.revision;

import io.quicksizer.db.NewId;
import io.quicksizer.db.engagement.Engagement;
import io.quicksizer.db.engagement.EngagementRepository;
import io.quicksizer.db.engagement.EngagementStatus;
import io.quicksizer.db.revision.Revision;
import io.quicksizer.db.revision.RevisionContent;
import io.quicksizer.db.revision.RevisionRepository;
import io.quicksizer.db.revision.RevisionSubmission;
import io.quicksizer.processes.model.PolicyFacts;
import io.quicksizer.processes.model.RevisionFrozen;
import io.quicksizer.workers.audit.AuditLog;
import io.quicksizer.workers.catalogue.content.CatalogueSnapshot;
import io.quicksizer.workers.catalogue.content.Catalogues;
import io.quicksizer.workers.engagement.EngagementStates;
import io.quicksizer.workers.engagement.LastReview;
import io.quicksizer.workers.engagement.step.EngagementFigures;
import io.quicksizer.workers.engagement.step.EngagementState;
import io.quicksizer.workers.policy.PolicyInForce;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Freezes what was submitted: a revision that never changes, and the facts that the approval policy decides on. */
@Service
public class FreezingRevision {
    private final EngagementRepository engagements;
    private final RevisionRepository revisions;
    private final Catalogues catalogues;
    private final LastReview lastReview;
    private final PolicyInForce policy;
    private final AuditLog audit;
    private final Clock clock;

    FreezingRevision(
            EngagementRepository engagements,
            RevisionRepository revisions,
            Catalogues catalogues,
            LastReview lastReview,
            PolicyInForce policy,
            AuditLog audit,
            Clock clock) {
        this.engagements = engagements;
        this.revisions = revisions;
        this.catalogues = catalogues;
        this.lastReview = lastReview;
        this.policy = policy;
        this.audit = audit;
        this.clock = clock;
    }

    /** Freezes once, however often it is told: the number is the engagement's current one. */
    @Transactional
    public RevisionFrozen freeze(UUID engagementId, int number) {
        Engagement engagement = engagements.findLocked(engagementId).orElseThrow();
        Revision revision =
                revisions.findByEngagementIdAndNumber(engagementId, number).orElseGet(() -> freeze(engagement, number));
        FrozenSizing content = CanonicalJson.read(revision.content().json());
        return new RevisionFrozen(number, revision.policyVersion(), facts(engagement, content));
    }

    /** What a revision would state if the engagement were frozen as it stands. */
    public FrozenSizing content(Engagement engagement) {
        EngagementState state = EngagementStates.of(engagement);
        CatalogueSnapshot catalogue = catalogues.snapshot(engagement.catalogueVersionId());
        return new Freezing(state, catalogue)
                .freeze(
                        engagement.id().toString(),
                        engagement.owner(),
                        EngagementFigures.of(state, catalogue).result());
    }

    /**
     * What the approval policy would decide on if the engagement were submitted as it stands; empty if there is none.
     */
    @Transactional(readOnly = true)
    public Optional<PolicyFacts> foreseenFacts(UUID engagementId) {
        return engagements.findById(engagementId).map(engagement -> facts(engagement, content(engagement)));
    }

    private Revision freeze(Engagement engagement, int number) {
        FrozenSizing content = content(engagement);
        LastReview.Submission submitted = lastReview.of(engagement.id());
        Revision revision = revisions.save(new Revision(
                NewId.next(),
                engagement.id(),
                number,
                new RevisionContent(
                        CanonicalJson.write(content), content.totals().days()),
                new RevisionSubmission(submitted.actor(), submitted.at(), submitted.comment()),
                policy.now().number()));
        engagement.moveTo(EngagementStatus.IN_APPROVAL, clock.instant());
        audit.done(
                submitted.actor(),
                "revision.submit",
                "revision",
                revision.id(),
                Map.of(
                        "engagement", engagement.id().toString(),
                        "number", number,
                        "policy", revision.policyVersion(),
                        "sha256", revision.contentSha256()));
        return revision;
    }

    private PolicyFacts facts(Engagement engagement, FrozenSizing content) {
        CatalogueSnapshot catalogue = catalogues.snapshot(engagement.catalogueVersionId());
        long age = catalogue
                .publishedAt()
                .map(published ->
                        Math.max(0, Duration.between(published, clock.instant()).toDays()))
                .orElse(0L);
        return new PolicyFacts(
                content.totals().days(),
                content.facts().customShare(),
                content.facts().yearsBelowMinimum(),
                Math.toIntExact(age));
    }
}
