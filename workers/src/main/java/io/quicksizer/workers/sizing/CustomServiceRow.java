package io.quicksizer.workers.sizing;

import org.jspecify.annotations.Nullable;

/**
 * A row of expert mode as it was typed: a custom service and the line item it belongs to.
 *
 * @param lineItem key of a line item sized Custom
 */
public record CustomServiceRow(@Nullable String lineItem, CustomServiceEntry entry) {}
