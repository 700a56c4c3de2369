package io.quicksizer.db.kpi;

import java.util.Map;

/**
 * The progress of the engagements that were opened in the period.
 *
 * @param opened number of engagements
 * @param reached number that reached each step at least once, by step; steps that none reached are absent
 * @param submitted those with a revision
 * @param approved those with an approved revision
 * @param exported those with an approved revision that has all its documents
 */
public record FunnelCounts(int opened, Map<String, Integer> reached, int submitted, int approved, int exported) {}
