package io.quicksizer.workers.revision;

import io.quicksizer.db.common.NewId;
import io.quicksizer.db.engagement.Engagement;
import io.quicksizer.db.engagement.EngagementRepository;
import io.quicksizer.db.engagement.EngagementStatus;
import io.quicksizer.db.journal.StepJournal;
import io.quicksizer.db.journal.StepSubmission;
import io.quicksizer.db.journal.StepSubmissionRepository;
import io.quicksizer.db.journal.Visit;
import io.quicksizer.db.revision.Revision;
import io.quicksizer.db.revision.RevisionContent;
import io.quicksizer.db.revision.RevisionRepository;
import io.quicksizer.db.revision.RevisionStatus;
import io.quicksizer.db.revision.RevisionSubmission;
import io.quicksizer.processes.job.IncidentPhrase;
import io.quicksizer.processes.job.Job;
import io.quicksizer.processes.model.PolicyFacts;
import io.quicksizer.processes.model.RevisionFrozen;
import io.quicksizer.processes.model.Step;
import io.quicksizer.workers.audit.AuditLog;
import io.quicksizer.workers.branding.BrandingInForce;
import io.quicksizer.workers.branding.FrozenIssue;
import io.quicksizer.workers.catalogue.CatalogueSnapshot;
import io.quicksizer.workers.catalogue.Catalogues;
import io.quicksizer.workers.engagement.EngagementStates;
import io.quicksizer.workers.engagement.OfferedAlternatives;
import io.quicksizer.workers.engagement.SubmissionJson;
import io.quicksizer.workers.frozen.CanonicalJson;
import io.quicksizer.workers.frozen.FrozenSizing;
import io.quicksizer.workers.policy.PolicyInForce;
import io.quicksizer.workers.run.JobRefusals;
import io.quicksizer.workers.run.LeadingRun;
import io.quicksizer.workers.run.RunRegistry;
import io.quicksizer.workers.sizing.VisibleText;
import io.quicksizer.workers.wizard.EngagementState;
import io.quicksizer.workers.wizard.EntryOutcome;
import io.quicksizer.workers.wizard.entry.ReviewEntry;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Use case: freezes what was submitted as an immutable revision, with the facts on which the approval policy decides.
 */
@Service
@EnableConfigurationProperties(PrintedTimes.class)
public class FreezingRevision {
    private final RunRegistry runs;
    private final JobRefusals refusals;
    private final EngagementRepository engagements;
    private final StepJournal journal;
    private final StepSubmissionRepository submissions;
    private final RevisionRepository revisions;
    private final RevisionFacts facts;
    private final Catalogues catalogues;
    private final BrandingInForce branding;
    private final OfferedAlternatives offered;
    private final PolicyInForce policy;
    private final PrintedTimes printed;
    private final AuditLog audit;
    private final Clock clock;

    FreezingRevision(
            RunRegistry runs,
            JobRefusals refusals,
            EngagementRepository engagements,
            StepJournal journal,
            StepSubmissionRepository submissions,
            RevisionRepository revisions,
            RevisionFacts facts,
            Catalogues catalogues,
            BrandingInForce branding,
            OfferedAlternatives offered,
            PolicyInForce policy,
            PrintedTimes printed,
            AuditLog audit,
            Clock clock) {
        this.runs = runs;
        this.refusals = refusals;
        this.engagements = engagements;
        this.journal = journal;
        this.submissions = submissions;
        this.revisions = revisions;
        this.facts = facts;
        this.catalogues = catalogues;
        this.branding = branding;
        this.offered = offered;
        this.policy = policy;
        this.printed = printed;
        this.audit = audit;
        this.clock = clock;
    }

    /** Freezes what the review of this run has submitted. Idempotent: a repeated job returns the same revision. */
    @Transactional
    public RevisionFrozen freeze(Job job) {
        LeadingRun run = runs.leading(job);
        Engagement engagement = run.engagement();
        return frozen(waiting(engagement)
                .orElseGet(() -> freeze(
                        engagement,
                        submitted(engagement)
                                .orElseThrow(() -> refusals.refuse(
                                        job,
                                        engagement,
                                        IncidentPhrase.WHAT_NOT_SUBMITTED.with(engagement.currentRevisionNumber()),
                                        IncidentPhrase.ADVICE_RESTART_REVIEW.with()))
                                .id())));
    }

    /** Returns the facts of a frozen revision for the process. */
    public RevisionFrozen frozen(Revision revision) {
        return new RevisionFrozen(revision.number(), revision.policyVersion(), facts.of(revision));
    }

    /** Returns the revision that waits for approval; empty if the engagement is not in approval. */
    @Transactional(readOnly = true)
    public Optional<Revision> waiting(Engagement engagement) {
        return engagement.status() == EngagementStatus.IN_APPROVAL
                ? revisions
                        .findByEngagementIdAndNumber(engagement.id(), engagement.currentRevisionNumber())
                        .filter(revision -> revision.status() == RevisionStatus.SUBMITTED)
                : Optional.empty();
    }

    /** Freezes what was submitted at a visit of the review. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Revision freeze(Engagement engagement, UUID reviewVisit) {
        StepSubmission review = submissions.findById(reviewVisit).orElseThrow();
        FrozenSizing content = content(engagement);
        offered.contributedToEach(engagement);
        Revision revision = revisions.save(new Revision(
                NewId.next(),
                engagement.id(),
                engagement.currentRevisionNumber(),
                new RevisionContent(
                        CanonicalJson.write(content), content.totals().days()),
                new RevisionSubmission(
                        review.submitted().actor(), review.submitted().at(), comment(review)),
                policy.now().number()));
        engagement.submit(clock.instant());
        audit.done(
                revision.submission().by(),
                "revision.submit",
                "revision",
                revision.id(),
                Map.of(
                        "engagement", engagement.id().toString(),
                        "number", revision.number(),
                        "policy", revision.policyVersion(),
                        "sha256", revision.contentSha256()));
        return revision;
    }

    /** Returns the content that a revision would have if the engagement were frozen now. */
    public FrozenSizing content(Engagement engagement) {
        EngagementState state = EngagementStates.of(engagement);
        CatalogueSnapshot catalogue = catalogues.snapshot(engagement.catalogueVersionId());
        return new Freezing(state, catalogue)
                .freeze(
                        engagement.id().toString(),
                        engagement.owner(),
                        issue(engagement, state),
                        offered.of(engagement, catalogue).stream()
                                .map(offer -> new Freezing(offer.state(), catalogue).offer(offer.name()))
                                .toList());
    }

    /** Returns the brand, terms and time zone that a revision would have if the engagement were submitted now. */
    public FrozenSizing.Issue foreseenIssue(Engagement engagement) {
        return issue(engagement, EngagementStates.of(engagement));
    }

    private FrozenSizing.Issue issue(Engagement engagement, EngagementState state) {
        return FrozenIssue.of(
                        branding.of(engagement.team().orElse("")),
                        state.context().texts())
                .printedAt(printed.timeZone());
    }

    /**
     * Returns the facts on which the approval policy would decide if the engagement were submitted now; empty if there
     * is no such engagement.
     */
    @Transactional(readOnly = true)
    public Optional<PolicyFacts> foreseenFacts(UUID engagementId) {
        return engagements.findById(engagementId).map(engagement -> facts.of(content(engagement), clock.instant()));
    }

    /**
     * Returns the visit of the review that submitted the current revision, if it is still the latest visit of the run.
     */
    private Optional<Visit> submitted(Engagement engagement) {
        return engagement.status().isInWizard()
                ? journal.latestVisit(engagement.id(), engagement.runId())
                        .filter(visit ->
                                Step.REVIEW.name().equals(visit.element().step()))
                        .filter(visit -> EntryOutcome.SUBMIT.text().equals(visit.outcome()))
                        .filter(visit -> visit.revisionNumber() == engagement.currentRevisionNumber())
                : Optional.empty();
    }

    private static String comment(StepSubmission review) {
        return SubmissionJson.entry(review)
                .filter(ReviewEntry.class::isInstance)
                .map(ReviewEntry.class::cast)
                .flatMap(entered -> entered.comment().value())
                .map(VisibleText::cleaned)
                .orElse("");
    }
}
