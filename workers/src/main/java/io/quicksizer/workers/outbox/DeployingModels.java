package io.quicksizer.workers.outbox;

import io.quicksizer.db.policy.PolicyStatus;
import io.quicksizer.db.policy.PolicyVersionRepository;
import io.quicksizer.processes.engine.DeployedModels;
import io.quicksizer.processes.engine.WorkflowEngine;
import io.quicksizer.processes.policy.ApprovalPolicy;
import java.time.Clock;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Makes known to the engine what it decides and works by: the models once for each start of the application, before the
 * first command that needs them, and a policy when it is published.
 */
@Component
public class DeployingModels {
    private final WorkflowEngine engine;
    private final PolicyVersionRepository policies;
    private final TransactionOperations transaction;
    private final Clock clock;
    private final AtomicBoolean deployed = new AtomicBoolean();

    DeployingModels(
            WorkflowEngine engine, PolicyVersionRepository policies, TransactionOperations transaction, Clock clock) {
        this.engine = engine;
        this.policies = policies;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Deploys the models and all policies unless this application did so before. */
    void deployOnce() {
        if (!deployed.get()) {
            deployWithAllPolicies();
        }
    }

    /** Lets the next command deploy again: the engine may have been set up again since. */
    void forget() {
        deployed.set(false);
    }

    /** Deploys the models and every published version of the policy: some revision may still be decided by it. */
    public DeployedModels deployWithAllPolicies() {
        DeployedModels models = engine.deployModels();
        policies.findByStatusOrderByNumberDesc(PolicyStatus.PUBLISHED)
                .forEach(policy -> engine.deployPolicy(ApprovalPolicy.stored(policy.dmn())));
        deployed.set(true);
        return models;
    }

    /** Deploys a version that was published, which from then on is in force unless a newer one is. */
    void deployPolicy(UUID id) {
        policies.findById(id).ifPresent(policy -> engine.deployPolicy(ApprovalPolicy.stored(policy.dmn())));
        transaction.executeWithoutResult(
                status -> policies.findById(id).ifPresent(policy -> policy.inForce(clock.instant())));
    }
}
