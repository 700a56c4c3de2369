package io.quicksizer.db.audit;

/**
 * What an action was attempted on.
 *
 * @param type such as {@code engagement}
 * @param id its identifier; may be empty when there is none
 */
public record AuditSubject(String type, String id) {}
