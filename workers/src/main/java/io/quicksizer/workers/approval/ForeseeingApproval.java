package io.quicksizer.workers.approval;

import io.quicksizer.processes.engine.EngineException;
import io.quicksizer.processes.engine.WorkflowEngine;
import io.quicksizer.processes.model.PolicyFacts;
import io.quicksizer.processes.model.SignOffLevel;
import io.quicksizer.workers.answer.Answer;
import io.quicksizer.workers.engagement.EngagementQueries;
import io.quicksizer.workers.people.Person;
import io.quicksizer.workers.revision.FreezingRevision;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * Tells before a sizing is submitted who will have to sign it off and why, by asking the policy that will decide it.
 */
@Service
public class ForeseeingApproval {
    private static final Logger LOG = LoggerFactory.getLogger(ForeseeingApproval.class);

    private final EngagementQueries engagements;
    private final FreezingRevision freezing;
    private final WorkflowEngine engine;

    ForeseeingApproval(EngagementQueries engagements, FreezingRevision freezing, WorkflowEngine engine) {
        this.engagements = engagements;
        this.freezing = freezing;
        this.engine = engine;
    }

    /**
     * What the policy will say to the figures as they stand.
     *
     * @param facts what it decides on
     * @param levels the levels that will be asked, none if it is approved by policy; empty while the engine can't be
     *     asked
     */
    public record Foreseen(PolicyFacts facts, Optional<List<SignOffLevel>> levels) {}

    /** Asks the policy; nothing is stored, and no connection to the database is held while the engine answers. */
    public Answer<Foreseen> of(Person reader, UUID engagementId) {
        return engagements
                .readable(reader, engagementId)
                .flatMap(engagement -> freezing.foreseenFacts(engagementId))
                .<Answer<Foreseen>>map(facts -> new Answer.Done<>(new Foreseen(facts, levels(facts))))
                .orElseGet(() -> new Answer.Missing<>("engagement"));
    }

    private Optional<List<SignOffLevel>> levels(PolicyFacts facts) {
        try {
            return Optional.of(engine.signOffLevels(facts));
        } catch (EngineException failed) {
            LOG.info("The approval policy can't be asked now: {}", failed.getMessage());
            return Optional.empty();
        }
    }
}
