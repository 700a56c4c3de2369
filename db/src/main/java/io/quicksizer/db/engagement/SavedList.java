package io.quicksizer.db.engagement;

/**
 * A search of the list of engagements under a name.
 *
 * @param name unique for its person
 * @param address path and query of the list
 */
public record SavedList(String name, String address) {}
