package io.quicksizer.db.recovery;

/**
 * A version of a process in the engine of this database.
 *
 * @param process BPMN id
 * @param version from 1
 * @param definitionKey the engine's key of the version
 */
public record ModelVersion(String process, int version, long definitionKey) {}
