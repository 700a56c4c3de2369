package io.quicksizer.workers.approval;

import io.quicksizer.db.approval.ApprovalLevelRepository;
import io.quicksizer.db.common.FourEyesRule;
import io.quicksizer.db.revision.Revision;
import io.quicksizer.db.revision.RevisionRepository;
import io.quicksizer.processes.model.PolicyFacts;
import io.quicksizer.processes.model.SignOffLevel;
import io.quicksizer.processes.policy.ApprovalPolicy;
import io.quicksizer.processes.policy.PolicyDecision;
import io.quicksizer.workers.access.AccessPolicy;
import io.quicksizer.workers.access.FourEyes;
import io.quicksizer.workers.access.Person;
import io.quicksizer.workers.access.Refusal;
import io.quicksizer.workers.approval.Rehearsal.Rehearsed;
import io.quicksizer.workers.audit.AuditLog;
import io.quicksizer.workers.frozen.CanonicalJson;
import io.quicksizer.workers.frozen.FrozenSizing;
import io.quicksizer.workers.policy.CheckingPolicy;
import io.quicksizer.workers.result.Answer;
import io.quicksizer.workers.revision.RevisionFacts;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Use case that runs a policy over the revisions submitted last. Nothing is stored and nobody is notified. */
@Service
public class RehearsingPolicy {
    /** Maximum number of revisions of a rehearsal. */
    public static final int MOST_REVISIONS = 500;

    private final RevisionRepository revisions;
    private final ApprovalLevelRepository levels;
    private final RevisionFacts facts;
    private final CheckingPolicy checking;
    private final WhoseWork work;
    private final AuditLog audit;

    RehearsingPolicy(
            RevisionRepository revisions,
            ApprovalLevelRepository levels,
            RevisionFacts facts,
            CheckingPolicy checking,
            WhoseWork work,
            AuditLog audit) {
        this.revisions = revisions;
        this.levels = levels;
        this.facts = facts;
        this.checking = checking;
        this.work = work;
        this.audit = audit;
    }

    /**
     * Returns the policy's decisions for the revisions submitted last. Only administrators may rehearse.
     *
     * @param fourEyes rule on whose own work a revision is
     * @param count number of revisions, clamped to 1..{@value #MOST_REVISIONS}
     */
    @Transactional(readOnly = true)
    public Answer<Rehearsal> rehearse(Person actor, ApprovalPolicy policy, FourEyesRule fourEyes, int count) {
        Optional<Refusal> refusal = AccessPolicy.administrating(actor);
        if (refusal.isPresent()) {
            audit.refused(actor.userName(), "policy.rehearse", "policy", "approval", refusal.get());
            return new Answer.Refused<>(refusal.get());
        }
        Map<String, List<Approver>> approvers = new HashMap<>();
        List<Rehearsed> rehearsed =
                revisions.findByOrderBySubmittedAtDesc(Limit.of(Math.clamp(count, 1, MOST_REVISIONS))).stream()
                        .map(revision -> rehearsed(revision, policy, fourEyes, approvers))
                        .toList();
        return new Answer.Done<>(new Rehearsal(policy.tables(), rehearsed, checking.flaws(policy)));
    }

    private Rehearsed rehearsed(
            Revision revision, ApprovalPolicy policy, FourEyesRule fourEyes, Map<String, List<Approver>> approvers) {
        FrozenSizing content = CanonicalJson.read(revision.content().json());
        PolicyFacts of = facts.of(content, revision.submission().at());
        PolicyDecision decision = policy.decide(of);
        return new Rehearsed(
                revision.engagementId(),
                content.context().name(),
                revision.number(),
                of,
                levels.findByRevisionIdOrderByLevel(revision.id()).stream()
                        .map(level -> level.policy().group())
                        .toList(),
                decision,
                left(decision, work.under(revision, fourEyes), approvers));
    }

    private SignersLeft left(PolicyDecision decision, FourEyes own, Map<String, List<Approver>> approvers) {
        return new SignersLeft(
                decision instanceof PolicyDecision.Decided decided
                        ? decided.levels().stream()
                                .map(SignOffLevel::group)
                                .map(group -> level(group, own, approvers.computeIfAbsent(group, this::approversOf)))
                                .toList()
                        : List.of());
    }

    private List<Approver> approversOf(String group) {
        return checking.approversOf(group).stream()
                .map(person -> new Approver(person, work.identity(person.userName())))
                .toList();
    }

    /** An approver with the identity behind the user name. */
    private record Approver(Person person, String identity) {}

    private static SignersLeft.Level level(String group, FourEyes own, List<Approver> approvers) {
        Map<Boolean, List<Approver>> parted = approvers.stream()
                .collect(Collectors.partitioningBy(
                        approver -> own.objection(approver.person().userName()).isEmpty()));
        List<Approver> left = parted.getOrDefault(true, List.of());
        return new SignersLeft.Level(
                group,
                names(left),
                names(parted.getOrDefault(false, List.of())),
                left.stream().map(Approver::identity).collect(Collectors.toSet()));
    }

    private static List<String> names(List<Approver> approvers) {
        return approvers.stream()
                .map(approver -> approver.person().displayName())
                .toList();
    }
}
