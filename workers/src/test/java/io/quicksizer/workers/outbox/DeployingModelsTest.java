package io.quicksizer.workers.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.quicksizer.db.policy.PolicyStatus;
import io.quicksizer.db.policy.PolicyVersion;
import io.quicksizer.db.policy.PolicyVersionRepository;
import io.quicksizer.processes.engine.DeployedModels;
import io.quicksizer.processes.engine.WorkflowEngine;
import io.quicksizer.processes.policy.ApprovalPolicy;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionOperations;

class DeployingModelsTest {
    private static final Instant NOW = Instant.parse("2026-03-02T12:00:00Z");
    private static final UUID ID = new UUID(1, 1);
    private static final DeployedModels DEPLOYED = new DeployedModels(Map.of(), Map.of());

    private final WorkflowEngine engine = mock();
    private final PolicyVersionRepository policies = mock();
    private final PolicyVersion version = mock();
    private final DeployingModels models = new DeployingModels(
            engine, policies, TransactionOperations.withoutTransaction(), Clock.fixed(NOW, ZoneOffset.UTC));

    @BeforeEach
    void publish() {
        when(engine.deployModels()).thenReturn(DEPLOYED);
        when(version.dmn()).thenReturn(ApprovalPolicy.bundled().xml());
        when(policies.findByStatusOrderByNumberDesc(PolicyStatus.PUBLISHED)).thenReturn(List.of(version));
    }

    @Test
    void models_and_published_policies_are_deployed_once_for_each_start() {
        models.deployOnce();
        models.deployOnce();
        verify(engine, times(1)).deployModels();
        verify(engine, times(1)).deployPolicy(bundled());
    }

    @Test
    void they_are_deployed_again_when_the_engine_may_have_forgotten_them_or_when_asked() {
        models.deployOnce();
        models.forget();
        models.deployOnce();
        assertThat(models.deployWithAllPolicies()).isSameAs(DEPLOYED);
        verify(engine, times(3)).deployModels();
    }

    @Test
    void a_published_policy_is_in_force_once_the_engine_has_it() {
        when(policies.findById(ID)).thenReturn(Optional.of(version));
        models.deployPolicy(ID);
        verify(engine).deployPolicy(bundled());
        verify(version).inForce(NOW);
    }

    private static ApprovalPolicy bundled() {
        return argThat(policy -> policy.number() == 0);
    }
}
