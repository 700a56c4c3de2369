package io.quicksizer.db.pilot;

/**
 * The visits of one step by a cohort and by everybody else.
 *
 * @param step such as {@code SIZING}
 * @param visits of the cohort
 * @param completed those of them that were completed
 * @param otherVisits of everybody else
 * @param otherCompleted those of them that were completed
 */
public record StepCompletion(String step, int visits, int completed, int otherVisits, int otherCompleted) {}
