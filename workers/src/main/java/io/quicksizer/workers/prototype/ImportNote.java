package io.quicksizer.workers.prototype;

/**
 * A value that was not imported, or was changed.
 *
 * @param id primary key in the prototype
 * @param engagement id of the engagement that it belongs to; empty for people
 * @param message the reason, as a sentence
 */
record ImportNote(String table, String id, String engagement, String message) {}
