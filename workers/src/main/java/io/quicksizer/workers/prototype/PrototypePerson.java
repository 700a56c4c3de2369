package io.quicksizer.workers.prototype;

/**
 * A user of the prototype.
 *
 * @param id primary key in the prototype
 * @param email may be anything
 * @param name display name; may be empty
 */
record PrototypePerson(String id, String email, String name) {}
