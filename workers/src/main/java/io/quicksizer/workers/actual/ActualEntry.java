package io.quicksizer.workers.actual;

/**
 * Days really spent on one line item, as they were typed.
 *
 * @param lineItem key of the line item
 * @param days a number; empty to remove what was entered before
 * @param note may be empty
 */
public record ActualEntry(String lineItem, String days, String note) {}
