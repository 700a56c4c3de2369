package io.quicksizer.workers.catalogue;

/**
 * The person who asks for a change of the catalogue, as the audit log will show it.
 *
 * @param user the user's name
 * @param correlationId ties the entry to the request; may be empty
 */
public record RequestedBy(String user, String correlationId) {}
