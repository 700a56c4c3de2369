package io.quicksizer.workers.wizard.view;

/**
 * An option of a select, radio group or checklist.
 *
 * @param label the text that is shown
 */
public record Option(String label, String value) {}
