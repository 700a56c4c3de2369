package io.quicksizer.processes.engine;

/**
 * A process instance that runs, as the engine's search shows it.
 *
 * @param processInstanceKey the engine's key
 * @param processId BPMN id of the process
 * @param processVersion deployed version of the process, from 1
 * @param hasIncident whether something in it waits for an operator
 */
public record ActiveInstance(long processInstanceKey, String processId, int processVersion, boolean hasIncident) {}
