package io.quicksizer.workers.wizard.view;

/**
 * One choice in a select, radio group or checklist.
 *
 * @param label what people read
 */
public record Option(String label, String value) {}
