package io.quicksizer.workers.outbox;

import io.quicksizer.db.feedback.FeedbackPolicyStore;
import io.quicksizer.db.policy.PolicyStatus;
import io.quicksizer.db.policy.PolicyVersionRepository;
import io.quicksizer.db.recovery.ModelDeployments;
import io.quicksizer.db.recovery.ModelVersion;
import io.quicksizer.processes.engine.DeployedModels;
import io.quicksizer.processes.engine.EngineUnavailable;
import io.quicksizer.processes.engine.WorkflowEngine;
import io.quicksizer.processes.model.ModelDigest;
import io.quicksizer.processes.policy.ApprovalPolicy;
import io.quicksizer.processes.policy.FeedbackPolicy;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Deployment to the engine: the models once for each release and engine, by a single node and not through the outbox,
 * and a policy when it is published.
 */
@Component
public class DeployingModels {
    private static final Logger LOG = LoggerFactory.getLogger(DeployingModels.class);

    private final WorkflowEngine engine;
    private final PolicyVersionRepository policies;
    private final FeedbackPolicyStore feedbackPolicies;
    private final ModelDeployments deployments;
    private final TransactionOperations transaction;
    private final Clock clock;
    private final String release = ModelDigest.ofThisRelease();

    DeployingModels(
            WorkflowEngine engine,
            PolicyVersionRepository policies,
            FeedbackPolicyStore feedbackPolicies,
            ModelDeployments deployments,
            TransactionOperations transaction,
            Clock clock) {
        this.engine = engine;
        this.policies = policies;
        this.feedbackPolicies = feedbackPolicies;
        this.deployments = deployments;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Checks that the models are deployed, before a message that needs them is delivered.
     *
     * @throws EngineUnavailable while they are not deployed, or while database and engine have diverged
     */
    void requireDeployed() {
        if (!deployments.has(release)) {
            throw new EngineUnavailable(
                    "The models of this release are not deployed yet, or database and engine have to be reconciled",
                    null);
        }
    }

    /**
     * Deploys the models, every published version of the approval policy, because revisions may still depend on it, and
     * the newest version of the feedback policy in place of the product's. Only one node deploys; the others wait for
     * its lock and then find the models deployed.
     *
     * @throws io.quicksizer.processes.engine.EngineException if the engine does not accept them
     */
    public void deployRelease() {
        if (!deployments.has(release)) {
            transaction.executeWithoutResult(status -> deployUnlessAnotherNodeHas());
        }
    }

    private void deployUnlessAnotherNodeHas() {
        deployments.lock();
        if (deployments.has(release)) {
            return;
        }
        DeployedModels deployed = engine.deployModels();
        LOG.info("Models deployed: {}", deployed.versions());
        policies.findByStatusOrderByNumberDesc(PolicyStatus.PUBLISHED)
                .forEach(policy -> engine.deployPolicy(ApprovalPolicy.stored(policy.dmn())));
        deployFeedbackPolicy();
        deployments.deployed(release, versions(deployed), clock.instant());
    }

    private static List<ModelVersion> versions(DeployedModels deployed) {
        return deployed.definitionKeys().entrySet().stream()
                .map(model -> new ModelVersion(
                        model.getKey().id(),
                        Objects.requireNonNull(deployed.versions().get(model.getKey())),
                        model.getValue()))
                .toList();
    }

    /** Deploys a published version, which is in force from then on unless a newer version is. */
    void deployPolicy(UUID id) {
        policies.findById(id).ifPresent(policy -> engine.deployPolicy(ApprovalPolicy.stored(policy.dmn())));
        transaction.executeWithoutResult(
                status -> policies.findById(id).ifPresent(policy -> policy.inForce(clock.instant())));
    }

    /** Deploys the newest version of the feedback policy; does nothing if administrators have not published one. */
    void deployFeedbackPolicy() {
        feedbackPolicies.latest().ifPresent(policy -> engine.deployPolicy(FeedbackPolicy.stored(policy.dmn())));
    }
}
