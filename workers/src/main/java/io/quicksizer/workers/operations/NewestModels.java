package io.quicksizer.workers.operations;

import io.quicksizer.db.recovery.ModelDeployments;
import io.quicksizer.processes.engine.DeployedModels;
import io.quicksizer.processes.model.ProcessId;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The newest version of each process, as recorded when it was deployed, by whichever release. */
@Component
class NewestModels {
    private final ModelDeployments deployments;

    NewestModels(ModelDeployments deployments) {
        this.deployments = deployments;
    }

    /** Returns the versions; empty if none is recorded or the engine is not in step with the database. */
    Optional<DeployedModels> find() {
        Map<ProcessId, Integer> versions = new EnumMap<>(ProcessId.class);
        Map<ProcessId, Long> keys = new EnumMap<>(ProcessId.class);
        deployments
                .newest()
                .forEach(model -> ProcessId.of(model.process()).ifPresent(process -> {
                    versions.put(process, model.version());
                    keys.put(process, model.definitionKey());
                }));
        return versions.isEmpty() ? Optional.empty() : Optional.of(new DeployedModels(versions, keys));
    }
}
