package io.quicksizer.db.kpi;

import java.math.BigDecimal;
import java.util.UUID;

/**
 * An approval that took unusually long.
 *
 * @param revision number of the revision, from 1
 * @param hours from its submission to its decision
 */
public record SlowApproval(UUID engagementId, String engagement, int revision, BigDecimal hours) {}
