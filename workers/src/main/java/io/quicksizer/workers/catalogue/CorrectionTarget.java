package io.quicksizer.workers.catalogue;

/**
 * A line item to correct.
 *
 * @param versionId identifier of a draft
 * @param lineItem key of the line item
 * @param rowVersion {@link LineItemEntry#rowVersion()} that the person read
 */
public record CorrectionTarget(long versionId, String lineItem, long rowVersion) {}
