package io.quicksizer.workers.outbox;

import io.quicksizer.db.policy.PolicyStatus;
import io.quicksizer.db.policy.PolicyVersionRepository;
import io.quicksizer.processes.engine.DeployedModels;
import io.quicksizer.processes.engine.WorkflowEngine;
import io.quicksizer.processes.policy.ApprovalPolicy;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Makes known to the engine what it decides and works by. An engine that was set up anew knows nothing, so whatever is
 * started in it comes after a deployment; one that knows everything already keeps its versions.
 */
@Component
public class DeployingModels {
    private final WorkflowEngine engine;
    private final PolicyVersionRepository policies;
    private final TransactionOperations transaction;
    private final Clock clock;

    DeployingModels(
            WorkflowEngine engine, PolicyVersionRepository policies, TransactionOperations transaction, Clock clock) {
        this.engine = engine;
        this.policies = policies;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Deploys the models, and the policy that decides on what is frozen from now on. */
    void deploy() {
        engine.deployModels();
        policies.findFirstByInForceAtIsNotNullOrderByNumberDesc()
                .ifPresent(policy -> engine.deployPolicy(ApprovalPolicy.stored(policy.dmn())));
    }

    /** Deploys the models and every published version of the policy: some revision may still be decided by it. */
    public DeployedModels deployWithAllPolicies() {
        DeployedModels models = engine.deployModels();
        policies.findByStatusOrderByNumberDesc(PolicyStatus.PUBLISHED)
                .forEach(policy -> engine.deployPolicy(ApprovalPolicy.stored(policy.dmn())));
        return models;
    }

    /** Deploys a version that was published, which from then on is in force unless a newer one is. */
    void deployPolicy(UUID id) {
        policies.findById(id).ifPresent(policy -> engine.deployPolicy(ApprovalPolicy.stored(policy.dmn())));
        transaction.executeWithoutResult(
                status -> policies.findById(id).ifPresent(policy -> policy.inForce(clock.instant())));
    }
}
