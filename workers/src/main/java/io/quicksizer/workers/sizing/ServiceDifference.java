package io.quicksizer.workers.sizing;

/**
 * A service whose days differ between two sizes.
 *
 * @param section name of its section
 * @param key the service's key
 * @param name display name
 * @param days days at both sizes; 0 at a size without the service
 */
public record ServiceDifference(String section, String key, String name, DaysChange days) {}
