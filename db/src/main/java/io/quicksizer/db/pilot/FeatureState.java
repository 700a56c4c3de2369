package io.quicksizer.db.pilot;

/**
 * The switch of a feature.
 *
 * @param state ON, OFF or COHORTS
 */
public record FeatureState(String feature, String state) {}
