package io.quicksizer.db.audit;

import java.time.Instant;

/**
 * Something to be remembered.
 *
 * @param occurredAt when; kept to the microsecond
 * @param actor the user, or the part of the system that acted
 * @param action what was attempted, such as {@code engagement.submit}
 * @param subject what it was attempted on
 * @param outcome how it ended
 * @param detailJson a JSON object that says more; kept to the letter
 * @param correlationId ties it to the request
 */
public record AuditFact(
        Instant occurredAt,
        String actor,
        String action,
        AuditSubject subject,
        AuditOutcome outcome,
        String detailJson,
        String correlationId) {}
