package io.quicksizer.processes.model;

/**
 * A problem of a submission, shown at the top of the form.
 *
 * @param field label of the field
 * @param message the reason, and what to enter instead
 */
public record FormProblem(String field, String message) {}
