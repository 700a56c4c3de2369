package io.quicksizer.workers.sizing;

/**
 * A service whose days differ between two sizes.
 *
 * @param section the name of its section
 * @param key the service's key
 * @param name as people know it
 * @param days before and after; 0 on one side if the service comes or goes
 */
public record ServiceDifference(String section, String key, String name, DaysChange days) {}
