package io.quicksizer.workers.rehearsal;

import io.quicksizer.db.approval.ApprovalLevelRepository;
import io.quicksizer.db.catalogue.CatalogueVersion;
import io.quicksizer.db.catalogue.CatalogueVersionRepository;
import io.quicksizer.db.revision.Revision;
import io.quicksizer.db.revision.RevisionRepository;
import io.quicksizer.processes.model.PolicyFacts;
import io.quicksizer.processes.policy.ApprovalPolicy;
import io.quicksizer.workers.access.AccessPolicy;
import io.quicksizer.workers.access.Refusal;
import io.quicksizer.workers.answer.Answer;
import io.quicksizer.workers.audit.AuditLog;
import io.quicksizer.workers.people.Person;
import io.quicksizer.workers.policy.CheckingPolicy;
import io.quicksizer.workers.rehearsal.Rehearsal.Rehearsed;
import io.quicksizer.workers.revision.CanonicalJson;
import io.quicksizer.workers.revision.FrozenSizing;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Runs a policy over the revisions submitted last. Nothing is stored and nobody is asked. */
@Service
public class RehearsingPolicy {
    /** Most revisions of a rehearsal. */
    public static final int MOST_REVISIONS = 500;

    private final RevisionRepository revisions;
    private final ApprovalLevelRepository levels;
    private final CatalogueVersionRepository versions;
    private final CheckingPolicy checking;
    private final AuditLog audit;

    RehearsingPolicy(
            RevisionRepository revisions,
            ApprovalLevelRepository levels,
            CatalogueVersionRepository versions,
            CheckingPolicy checking,
            AuditLog audit) {
        this.revisions = revisions;
        this.levels = levels;
        this.versions = versions;
        this.checking = checking;
        this.audit = audit;
    }

    /**
     * Rehearses.
     *
     * @param count how many revisions, 1..{@value #MOST_REVISIONS}; more or fewer are taken as the nearest of these
     */
    @Transactional(readOnly = true)
    public Answer<Rehearsal> rehearse(Person actor, ApprovalPolicy policy, int count) {
        Optional<Refusal> refusal = AccessPolicy.administrating(actor);
        if (refusal.isPresent()) {
            audit.refused(actor.userName(), "policy.rehearse", "policy", "approval", refusal.get());
            return new Answer.Refused<>(refusal.get());
        }
        List<Rehearsed> rehearsed =
                revisions.findByOrderBySubmittedAtDesc(Limit.of(Math.clamp(count, 1, MOST_REVISIONS))).stream()
                        .map(revision -> rehearsed(revision, policy))
                        .toList();
        return new Answer.Done<>(new Rehearsal(policy.tables(), rehearsed, checking.flaws(policy)));
    }

    private Rehearsed rehearsed(Revision revision, ApprovalPolicy policy) {
        FrozenSizing content = CanonicalJson.read(revision.content().json());
        return new Rehearsed(
                revision.engagementId(),
                content.context().name(),
                revision.number(),
                content.totals().days(),
                content.facts().customShare(),
                levels.findByRevisionIdOrderByLevel(revision.id()).stream()
                        .map(level -> level.policy().group())
                        .toList(),
                policy.decide(facts(revision, content)));
    }

    /** The facts as they were when the revision was submitted. */
    private PolicyFacts facts(Revision revision, FrozenSizing content) {
        long age = versions.findByNumber(content.catalogue().number())
                .flatMap(CatalogueVersion::publishedAt)
                .map(published -> Math.max(
                        0,
                        Duration.between(published, revision.submission().at()).toDays()))
                .orElse(0L);
        return new PolicyFacts(
                content.totals().days(),
                content.facts().customShare(),
                content.facts().yearsBelowMinimum(),
                Math.toIntExact(age));
    }
}
