package io.quicksizer.web.diagram;

import io.quicksizer.db.engagement.EngagementStatus;

/**
 * The current place of an engagement, beside the visits that it has behind it.
 *
 * @param waiting whether a human step waits for somebody; else the workflow is between two steps, or at its end
 * @param exported whether the documents of an approved engagement are there
 */
public record Place(EngagementStatus status, boolean waiting, boolean exported) {}
