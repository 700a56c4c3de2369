package io.quicksizer.processes.model;

/**
 * Why a submission was not accepted, shown at the top of the form.
 *
 * @param field what the person reads at the field
 * @param message what is wrong and how to mend it
 */
public record Problem(String field, String message) {}
