package io.quicksizer.processes.connection;

import io.camunda.zeebe.client.ZeebeClient;
import io.camunda.zeebe.client.api.command.MigrationPlan;
import io.grpc.Status;
import io.quicksizer.processes.connection.EngineSearch.ActiveElement;
import io.quicksizer.processes.engine.DeployedModels;
import io.quicksizer.processes.engine.EngineRefused;
import io.quicksizer.processes.engine.EngineUnavailable;
import io.quicksizer.processes.engine.OutdatedInstance;
import io.quicksizer.processes.model.ProcessId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Migration of running instances to the newest version of their process. */
final class Migration {
    /** Parts of the engine's rejections for an instance that has moved since its elements were read. */
    private static final List<String> MOVING =
            List.of("no mapping instruction", "concurrent command", "pending message subscription");

    private final ZeebeClient client;
    private final Operations operations;

    /** Cached by the latest query, so that migrating many instances deploys the models once. */
    private volatile @Nullable DeployedModels newest;

    Migration(ZeebeClient client, Operations operations) {
        this.client = client;
        this.operations = operations;
    }

    /**
     * Returns the instances of older versions. Deploys the models to get the newest versions, which has no effect if
     * they are unchanged.
     */
    List<OutdatedInstance> onOlderVersions(EngineSearch search, int compared) {
        DeployedModels models = operations.deployModels();
        newest = models;
        return models.versions().entrySet().stream()
                .flatMap(model -> search.activeInstances(model.getKey(), compared).stream()
                        .filter(instance -> instance.processVersion() < model.getValue())
                        .map(instance -> new OutdatedInstance(instance, model.getKey(), model.getValue())))
                .sorted(Comparator.comparingLong(OutdatedInstance::key))
                .toList();
    }

    void migrateToNewest(long processInstanceKey, ProcessId process, List<ActiveElement> active) {
        if (active.isEmpty()) {
            throw new EngineUnavailable(
                    "The engine's search does not yet show the active elements of instance " + processInstanceKey,
                    null);
        }
        MigrationPlan plan = everythingStays(definition(process), places(process, active));
        try {
            EngineCall.of(
                    "migrating",
                    () -> client.newMigrateProcessInstanceCommand(processInstanceKey)
                            .migrationPlan(plan)
                            .send()
                            .join());
        } catch (EngineUnavailable e) {
            throw isFinal(e) ? new EngineRefused(String.valueOf(e.getMessage()), e.getCause()) : e;
        }
    }

    private long definition(ProcessId process) {
        DeployedModels models = newest;
        if (models == null) {
            models = operations.deployModels();
        }
        return Optional.ofNullable(models.definitionKeys().get(process))
                .orElseThrow(() -> new EngineRefused("The engine has no deployed model of " + process.id(), null));
    }

    private static boolean isFinal(EngineUnavailable failure) {
        return EngineCall.hasStatus(failure, Status.Code.FAILED_PRECONDITION)
                && MOVING.stream().noneMatch(String.valueOf(failure.getMessage())::contains);
    }

    private static List<String> places(ProcessId process, List<ActiveElement> active) {
        return Stream.concat(active.stream().map(ActiveElement::elementId), process.listeningEvents().stream())
                .distinct()
                .toList();
    }

    private static MigrationPlan everythingStays(long newest, List<String> places) {
        var plan = MigrationPlan.newBuilder()
                .withTargetProcessDefinitionKey(newest)
                .addMappingInstruction(places.getFirst(), places.getFirst());
        for (String place : places.subList(1, places.size())) {
            plan = plan.addMappingInstruction(place, place);
        }
        return plan.build();
    }
}
