package io.quicksizer.workers.sizing;

/**
 * An entry of the portfolio that a planner can pick.
 *
 * @param key unique in its catalogue version and stable
 * @param name as people know it; may occur more than once
 * @param scopeType key of the family it belongs to
 */
public record CatalogueLineItem(String key, String name, String scopeType, CatalogueDays days) {}
