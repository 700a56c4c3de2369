package io.quicksizer.db.audit;

/**
 * The subject of an action.
 *
 * @param type such as {@code engagement}
 * @param id its identifier; may be empty when there is none
 */
public record AuditSubject(String type, String id) {}
