package io.quicksizer.db.engagement;

/**
 * A saved search of the list of engagements.
 *
 * @param name unique for its person
 * @param address path and query of the list
 */
public record SavedList(String name, String address) {}
