package io.quicksizer.processes.connection;

import static java.util.stream.Collectors.toMap;

import io.camunda.zeebe.client.ZeebeClient;
import io.camunda.zeebe.client.api.command.DeployResourceCommandStep1.DeployResourceCommandStep2;
import io.camunda.zeebe.client.api.response.DeploymentEvent;
import io.camunda.zeebe.client.api.response.PartitionBrokerHealth;
import io.camunda.zeebe.client.api.response.PartitionInfo;
import io.camunda.zeebe.client.api.response.Process;
import io.camunda.zeebe.client.api.response.Topology;
import io.quicksizer.processes.engine.DeployedModels;
import io.quicksizer.processes.engine.EngineException;
import io.quicksizer.processes.engine.EngineHealth;
import io.quicksizer.processes.model.ModelResources;
import io.quicksizer.processes.model.ProcessId;
import io.quicksizer.processes.policy.ApprovalPolicy;
import io.quicksizer.processes.policy.FeedbackPolicy;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Commands for operators and the start: deployment, incidents and health. */
final class Operations {
    private static final Duration DEPLOYING = Duration.ofMinutes(1);

    private final ZeebeClient client;

    Operations(ZeebeClient client) {
        this.client = client;
    }

    DeployedModels deployModels() {
        DeploymentEvent deployed = EngineCall.of("deploying the models", () -> {
            List<String> resources = ModelResources.all();
            DeployResourceCommandStep2 command =
                    client.newDeployResourceCommand().addResourceFromClasspath(resources.getFirst());
            for (String resource : resources.subList(1, resources.size())) {
                command = command.addResourceFromClasspath(resource);
            }
            return command.requestTimeout(DEPLOYING).send().join();
        });
        return new DeployedModels(
                deployed.getProcesses().stream().collect(toMap(Operations::processId, Process::getVersion)),
                deployed.getProcesses().stream()
                        .collect(toMap(Operations::processId, Process::getProcessDefinitionKey)));
    }

    void deployPolicy(ApprovalPolicy policy) {
        deploy(policy.xml(), policy.decisionId() + ".dmn");
    }

    void deployPolicy(FeedbackPolicy policy) {
        deploy(policy.xml(), FeedbackPolicy.FILE);
    }

    private void deploy(String dmn, String fileName) {
        EngineCall.of(
                "deploying " + fileName,
                () -> client.newDeployResourceCommand()
                        .addResourceStringUtf8(dmn, fileName)
                        .requestTimeout(DEPLOYING)
                        .send()
                        .join());
    }

    void resolveIncident(long incidentKey, @Nullable Long jobKey, int retries) {
        EngineCall.of("resolving the incident " + incidentKey, () -> {
            if (jobKey != null) {
                client.newUpdateRetriesCommand(jobKey).retries(retries).send().join();
            }
            return client.newResolveIncidentCommand(incidentKey).send().join();
        });
    }

    EngineHealth health() {
        try {
            return health(EngineCall.of(
                    "reporting its health",
                    () -> client.newTopologyRequest().send().join()));
        } catch (EngineException e) {
            return new EngineHealth(false, "", String.valueOf(e.getMessage()));
        }
    }

    private static EngineHealth health(Topology topology) {
        long leaders = topology.getBrokers().stream()
                .flatMap(broker -> broker.getPartitions().stream())
                .filter(partition -> partition.isLeader() && partition.getHealth() == PartitionBrokerHealth.HEALTHY)
                .map(PartitionInfo::getPartitionId)
                .distinct()
                .count();
        return new EngineHealth(
                leaders == topology.getPartitionsCount(),
                topology.getGatewayVersion(),
                leaders + " of " + topology.getPartitionsCount() + " partitions ready, "
                        + topology.getBrokers().size() + " of " + topology.getClusterSize() + " brokers");
    }

    private static ProcessId processId(Process process) {
        return ProcessId.of(process.getBpmnProcessId())
                .orElseThrow(() -> new IllegalStateException("Not our process: " + process.getBpmnProcessId()));
    }
}
