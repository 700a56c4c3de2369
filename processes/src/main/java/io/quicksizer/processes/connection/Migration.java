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

/** Migration of running instances to the newest version of their process. */
final class Migration {
    /** Parts of the engine's rejections for an instance that has moved since its elements were read. */
    private static final List<String> MOVING =
            List.of("no mapping instruction", "concurrent command", "pending message subscription");

    private final ZeebeClient client;

    Migration(ZeebeClient client) {
        this.client = client;
    }

    List<OutdatedInstance> onOlderVersions(DeployedModels newest, EngineSearch search, int compared) {
        return newest.versions().entrySet().stream()
                .flatMap(model -> search.activeInstances(model.getKey(), compared).stream()
                        .filter(instance -> instance.processVersion() < model.getValue())
                        .map(instance -> new OutdatedInstance(instance, model.getKey(), model.getValue())))
                .sorted(Comparator.comparingLong(OutdatedInstance::key))
                .toList();
    }

    void migrateToNewest(
            DeployedModels newest, long processInstanceKey, ProcessId process, List<ActiveElement> active) {
        if (active.isEmpty()) {
            throw new EngineUnavailable(
                    "The engine's search does not yet show the active elements of instance " + processInstanceKey,
                    null);
        }
        MigrationPlan plan = everythingStays(definition(newest, process), places(process, active));
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

    private static long definition(DeployedModels newest, ProcessId process) {
        return Optional.ofNullable(newest.definitionKeys().get(process))
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

    private static MigrationPlan everythingStays(long definition, List<String> places) {
        var plan = MigrationPlan.newBuilder()
                .withTargetProcessDefinitionKey(definition)
                .addMappingInstruction(places.getFirst(), places.getFirst());
        for (String place : places.subList(1, places.size())) {
            plan = plan.addMappingInstruction(place, place);
        }
        return plan.build();
    }
}
