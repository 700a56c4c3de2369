package io.quicksizer.processes.model;

/**
 * One visit of a human step, as reported by the job {@code step-entered}. The engine's key of the user task is not
 * known at that time and is looked up when needed.
 *
 * @param processInstanceKey the instance of the step: for a sign-off, that of the approval
 * @param elementInstanceKey the engine's key of the visit
 */
public record HumanTaskRef(long processInstanceKey, long elementInstanceKey, Step step) {}
