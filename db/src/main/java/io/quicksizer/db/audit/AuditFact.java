package io.quicksizer.db.audit;

import java.time.Instant;

/**
 * A fact to record in the audit log.
 *
 * @param occurredAt when; precise to the microsecond
 * @param actor the user, or the part of the system that acted
 * @param action what was attempted, such as {@code engagement.submit}
 * @param subject what it was attempted on
 * @param outcome how it ended
 * @param detailJson a JSON object with details; stored verbatim
 * @param correlationId correlates it with the request
 */
public record AuditFact(
        Instant occurredAt,
        String actor,
        String action,
        AuditSubject subject,
        AuditOutcome outcome,
        String detailJson,
        String correlationId) {}
