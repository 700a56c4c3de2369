package io.quicksizer.web.diagram;

import io.quicksizer.db.engagement.EngagementStatus;

/**
 * The current place of an engagement, in addition to its past visits.
 *
 * @param waiting whether a human step is pending; otherwise the workflow is between two steps or at its end
 * @param exported whether the documents of an approved engagement are available
 */
public record Place(EngagementStatus status, boolean waiting, boolean exported) {}
