package io.quicksizer.workers.catalogue;

/**
 * A line item that somebody wants to correct.
 *
 * @param versionId identifier of a draft
 * @param lineItem key of the line item
 * @param rowVersion {@link LineItemEntry#rowVersion()} of the line item that was looked at
 */
public record CorrectionTarget(long versionId, String lineItem, long rowVersion) {}
