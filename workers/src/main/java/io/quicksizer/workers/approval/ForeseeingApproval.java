package io.quicksizer.workers.approval;

import io.quicksizer.processes.model.PolicyFacts;
import io.quicksizer.processes.model.SignOffLevel;
import io.quicksizer.processes.policy.ApprovalPolicy;
import io.quicksizer.processes.policy.PolicyDecision;
import io.quicksizer.workers.access.Person;
import io.quicksizer.workers.engagement.EngagementQueries;
import io.quicksizer.workers.policy.PolicyInForce;
import io.quicksizer.workers.result.Answer;
import io.quicksizer.workers.revision.FreezingRevision;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;

/**
 * Predicts before a sizing is submitted who will have to sign it off and why, by asking the policy that will decide it.
 */
@Service
public class ForeseeingApproval {
    private final EngagementQueries engagements;
    private final FreezingRevision freezing;
    private final PolicyInForce policy;

    ForeseeingApproval(EngagementQueries engagements, FreezingRevision freezing, PolicyInForce policy) {
        this.engagements = engagements;
        this.freezing = freezing;
        this.policy = policy;
    }

    /**
     * The policy's decision for the current figures.
     *
     * @param facts what it decides on
     * @param policyVersion the version that decides, 0 for the policy of the product
     * @param levels the levels that will be asked, none if it is approved by policy; empty if the policy can't decide
     */
    public record Foreseen(PolicyFacts facts, int policyVersion, Optional<List<SignOffLevel>> levels) {}

    /** Asks the policy in force; nothing is stored. */
    public Answer<Foreseen> of(Person reader, UUID engagementId) {
        return engagements
                .readable(reader, engagementId)
                .flatMap(engagement -> freezing.foreseenFacts(engagementId))
                .<Answer<Foreseen>>map(facts -> new Answer.Done<>(foreseen(facts)))
                .orElseGet(() -> new Answer.Missing<>("engagement"));
    }

    private Foreseen foreseen(PolicyFacts facts) {
        ApprovalPolicy decides = policy.now();
        return new Foreseen(
                facts,
                decides.number(),
                switch (decides.decide(facts)) {
                    case PolicyDecision.Decided decided -> Optional.of(decided.levels());
                    case PolicyDecision.Undecided undecided -> Optional.empty();
                });
    }
}
