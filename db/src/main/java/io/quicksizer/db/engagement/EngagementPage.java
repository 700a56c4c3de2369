package io.quicksizer.db.engagement;

import java.util.List;
import java.util.Optional;

/**
 * One page of a list.
 *
 * @param rows in order
 * @param next where the next page begins; empty on the last page
 */
public record EngagementPage(List<EngagementSummary> rows, Optional<PageCursor> next) {}
