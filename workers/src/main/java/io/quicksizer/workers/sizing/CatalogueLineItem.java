package io.quicksizer.workers.sizing;

/**
 * An entry of the catalogue that a planner can choose.
 *
 * @param key unique in its catalogue version and stable
 * @param name display name; need not be unique
 * @param scopeType key of its scope type
 */
public record CatalogueLineItem(String key, String name, String scopeType, CatalogueDays days) {}
