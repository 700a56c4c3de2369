package io.quicksizer.db.people;

/**
 * The names of a person.
 *
 * @param displayName name shown to people
 */
public record PersonName(String userName, String displayName) {}
