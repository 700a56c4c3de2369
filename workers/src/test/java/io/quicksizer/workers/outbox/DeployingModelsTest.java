package io.quicksizer.workers.outbox;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.quicksizer.db.feedback.FeedbackPolicyRow;
import io.quicksizer.db.feedback.FeedbackPolicyStore;
import io.quicksizer.db.policy.PolicyStatus;
import io.quicksizer.db.policy.PolicyVersion;
import io.quicksizer.db.policy.PolicyVersionRepository;
import io.quicksizer.db.recovery.ModelDeployments;
import io.quicksizer.db.recovery.ModelVersion;
import io.quicksizer.processes.engine.DeployedModels;
import io.quicksizer.processes.engine.EngineUnavailable;
import io.quicksizer.processes.engine.WorkflowEngine;
import io.quicksizer.processes.model.ModelDigest;
import io.quicksizer.processes.model.ProcessId;
import io.quicksizer.processes.policy.ApprovalPolicy;
import io.quicksizer.processes.policy.FeedbackPolicy;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.InOrder;
import org.springframework.transaction.support.TransactionOperations;

class DeployingModelsTest {
    private static final Instant NOW = Instant.parse("2026-03-02T12:00:00Z");
    private static final UUID ID = new UUID(1, 1);
    private static final DeployedModels DEPLOYED =
            new DeployedModels(Map.of(ProcessId.SIZING_ENGAGEMENT, 3), Map.of(ProcessId.SIZING_ENGAGEMENT, 77L));
    private static final String RELEASE = ModelDigest.ofThisRelease();

    private final WorkflowEngine engine = mock();
    private final PolicyVersionRepository policies = mock();
    private final PolicyVersion version = mock();
    private final FeedbackPolicyStore feedbackPolicies = mock();
    private final ModelDeployments deployments = mock();
    private final DeployingModels models = new DeployingModels(
            engine,
            policies,
            feedbackPolicies,
            deployments,
            TransactionOperations.withoutTransaction(),
            Clock.fixed(NOW, ZoneOffset.UTC));

    @BeforeEach
    void publish() {
        when(engine.deployModels()).thenReturn(DEPLOYED);
        when(version.dmn()).thenReturn(ApprovalPolicy.bundled().xml());
        when(policies.findByStatusOrderByNumberDesc(PolicyStatus.PUBLISHED)).thenReturn(List.of(version));
    }

    @Test
    void models_and_published_policies_are_deployed_under_the_lock_and_noted() {
        models.deployRelease();
        InOrder order = inOrder(deployments, engine);
        order.verify(deployments).lock();
        order.verify(engine).deployModels();
        order.verify(engine).deployPolicy(bundled());
        order.verify(deployments).deployed(RELEASE, List.of(new ModelVersion("sizing-engagement", 3, 77)), NOW);
    }

    @Test
    void what_the_engine_has_is_not_deployed_again_nor_what_another_node_deployed_meanwhile() {
        when(deployments.has(RELEASE)).thenReturn(true);
        models.deployRelease();
        when(deployments.has(RELEASE)).thenReturn(false, true);
        models.deployRelease();
        verify(engine, never()).deployModels();
    }

    @Test
    void a_deployment_that_failed_is_not_noted() {
        when(engine.deployModels()).thenThrow(new EngineUnavailable("away", null));
        assertThatThrownBy(models::deployRelease).isInstanceOf(EngineUnavailable.class);
        verify(deployments, never()).deployed(eq(RELEASE), any(), any());
    }

    @Test
    void messages_wait_until_the_models_are_deployed_and_deploy_nothing() {
        assertThatThrownBy(models::requireDeployed).isInstanceOf(EngineUnavailable.class);
        when(deployments.has(RELEASE)).thenReturn(true);
        assertThatCode(models::requireDeployed).doesNotThrowAnyException();
        verify(engine, never()).deployModels();
    }

    @Test
    void a_published_policy_is_in_force_once_the_engine_has_it() {
        when(policies.findById(ID)).thenReturn(Optional.of(version));
        models.deployPolicy(ID);
        verify(engine).deployPolicy(bundled());
        verify(version).inForce(NOW);
    }

    @Test
    void a_release_deploys_the_newest_feedback_policy_after_the_one_of_the_product() {
        String dmn = FeedbackPolicy.bundled().xml();
        when(feedbackPolicies.latest())
                .thenReturn(Optional.of(new FeedbackPolicyRow(ID, 1, dmn, "shorter", "admin", NOW)));
        models.deployRelease();
        InOrder order = inOrder(engine);
        order.verify(engine).deployModels();
        order.verify(engine).deployPolicy(any(FeedbackPolicy.class));
    }

    private static ApprovalPolicy bundled() {
        return argThat(policy -> policy.number() == 0);
    }
}
