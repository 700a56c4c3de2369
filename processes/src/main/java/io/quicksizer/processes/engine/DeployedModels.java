package io.quicksizer.processes.engine;

import io.quicksizer.processes.model.ProcessId;
import java.util.Map;

/**
 * Result of a deployment of the models.
 *
 * @param versions the newest version of each process, from 1
 * @param definitionKeys the engine's key of each newest version
 */
public record DeployedModels(Map<ProcessId, Integer> versions, Map<ProcessId, Long> definitionKeys) {}
