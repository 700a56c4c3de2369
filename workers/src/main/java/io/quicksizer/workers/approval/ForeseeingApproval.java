package io.quicksizer.workers.approval;

import io.quicksizer.db.approval.ApprovalLevelRepository;
import io.quicksizer.db.engagement.Engagement;
import io.quicksizer.db.revision.Revision;
import io.quicksizer.db.revision.RevisionRepository;
import io.quicksizer.db.revision.RevisionStatus;
import io.quicksizer.processes.model.PolicyFacts;
import io.quicksizer.processes.model.SignOffLevel;
import io.quicksizer.processes.policy.ApprovalPolicy;
import io.quicksizer.processes.policy.PolicyDecision;
import io.quicksizer.workers.access.Person;
import io.quicksizer.workers.engagement.EngagementQueries;
import io.quicksizer.workers.frozen.CanonicalJson;
import io.quicksizer.workers.frozen.FrozenSizing;
import io.quicksizer.workers.policy.PolicyInForce;
import io.quicksizer.workers.result.Answer;
import io.quicksizer.workers.revision.FreezingRevision;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Prediction, before a sizing is submitted, of who will have to sign it off and why. It evaluates the policy in force.
 */
@Service
public class ForeseeingApproval {
    private final EngagementQueries engagements;
    private final FreezingRevision freezing;
    private final PolicyInForce policy;
    private final RevisionRepository revisions;
    private final ApprovalLevelRepository approvedLevels;

    ForeseeingApproval(
            EngagementQueries engagements,
            FreezingRevision freezing,
            PolicyInForce policy,
            RevisionRepository revisions,
            ApprovalLevelRepository approvedLevels) {
        this.engagements = engagements;
        this.freezing = freezing;
        this.policy = policy;
        this.revisions = revisions;
        this.approvedLevels = approvedLevels;
    }

    /**
     * The policy's decision for the current figures.
     *
     * @param facts the facts that the policy evaluates
     * @param policyVersion version of the policy; 0 for the built-in one
     * @param levels the levels that have to sign, an empty list if no sign-off is needed; an empty optional if the
     *     policy can't decide
     * @param carriesOverFrom number of the approved revision with the same content and levels, so that its sign-offs
     *     may carry over; empty if there is none
     * @param issue brand and terms that would be frozen
     */
    public record Foreseen(
            PolicyFacts facts,
            int policyVersion,
            Optional<List<SignOffLevel>> levels,
            Optional<Integer> carriesOverFrom,
            FrozenSizing.Issue issue) {}

    /** Returns the decision of the policy in force for the current figures; nothing is stored. */
    @Transactional(readOnly = true)
    public Answer<Foreseen> of(Person reader, UUID engagementId) {
        return engagements
                .readable(reader, engagementId)
                .flatMap(engagement -> freezing.foreseenFacts(engagementId)
                        .<Answer<Foreseen>>map(facts -> new Answer.Done<>(foreseen(engagement, facts))))
                .orElseGet(() -> new Answer.Missing<>("engagement"));
    }

    private Foreseen foreseen(Engagement engagement, PolicyFacts facts) {
        ApprovalPolicy decides = policy.now();
        Optional<List<SignOffLevel>> levels =
                switch (decides.decide(facts)) {
                    case PolicyDecision.Decided decided -> Optional.of(decided.levels());
                    case PolicyDecision.Undecided undecided -> Optional.empty();
                };
        return new Foreseen(
                facts,
                decides.number(),
                levels,
                levels.flatMap(asked -> approved(engagement)
                        .filter(revision -> asks(revision).equals(asks(asked)))
                        .map(Revision::number)),
                freezing.foreseenIssue(engagement));
    }

    /** Returns the last approved revision if its content is identical to what would be submitted now. */
    private Optional<Revision> approved(Engagement engagement) {
        return revisions
                .findFirstByEngagementIdAndStatusOrderByNumberDesc(engagement.id(), RevisionStatus.APPROVED)
                .filter(revision ->
                        revision.content().json().equals(CanonicalJson.write(freezing.content(engagement))));
    }

    private List<Asked> asks(Revision revision) {
        return approvedLevels.findByRevisionIdOrderByLevel(revision.id()).stream()
                .map(level -> new Asked(
                        level.level(), level.policy().group(), level.policy().reason()))
                .toList();
    }

    private static List<Asked> asks(List<SignOffLevel> levels) {
        return levels.stream()
                .map(level -> new Asked(level.level(), level.group(), level.reason()))
                .toList();
    }

    private record Asked(int level, String group, String reason) {}
}
