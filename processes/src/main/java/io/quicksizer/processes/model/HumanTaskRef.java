package io.quicksizer.processes.model;

/**
 * One visit of a human step, as the job {@code step-entered} reported it. The engine's key of the user task itself is
 * not known at that time; it is looked up when it is needed.
 *
 * @param processInstanceKey the instance of the step: for a sign-off, that of the approval
 * @param elementInstanceKey the engine's key of the visit
 */
public record HumanTaskRef(long processInstanceKey, long elementInstanceKey, Step step) {}
