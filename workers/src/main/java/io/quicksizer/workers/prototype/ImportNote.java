package io.quicksizer.workers.prototype;

/**
 * Something that could not be taken, or not as it was.
 *
 * @param id primary key there
 * @param engagement id of the engagement that it belongs to; empty for people
 * @param message the reason, as a sentence
 */
record ImportNote(String table, String id, String engagement, String message) {}
