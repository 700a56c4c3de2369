package io.quicksizer.workers.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.quicksizer.db.audit.AuditFact;
import io.quicksizer.db.audit.AuditOutcome;
import io.quicksizer.db.audit.AuditSubject;
import io.quicksizer.db.audit.AuditTrail;
import io.quicksizer.workers.access.Refusal;
import io.quicksizer.workers.platform.correlation.Correlation;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** Writes audit entries with the current time and correlation. */
@Service
public class AuditLog {
    private static final Logger LOG = LoggerFactory.getLogger(AuditLog.class);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final AuditTrail trail;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AuditLog(AuditTrail trail, ApplicationEventPublisher events, Clock clock) {
        this.trail = trail;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Something was done and its entry written; heard within the transaction that did it.
     *
     * @param actor user name, or the name of a part of the product
     * @param action verb phrase, e.g. "engagement.open"
     * @param detail what the entry remembers besides
     */
    public record Recorded(
            String actor, String action, String subjectType, String subjectId, Map<String, ?> detail, Instant at) {}

    /**
     * Something was done; the entry exists if and only if the caller's transaction commits.
     *
     * @param actor user name, or "workflow" if nobody in particular
     * @param action verb phrase, e.g. "engagement.open"
     * @param subjectType kind of thing, e.g. "engagement"
     * @param detail what else to remember; no secrets
     */
    public void done(String actor, String action, String subjectType, Object subjectId, Map<String, ?> detail) {
        AuditFact fact = fact(actor, action, subjectType, subjectId, AuditOutcome.DONE, detail);
        trail.record(fact);
        events.publishEvent(new Recorded(actor, action, subjectType, subjectId.toString(), detail, fact.occurredAt()));
    }

    /** Something was refused; the entry survives whatever becomes of the caller's transaction. */
    public void refused(String actor, String action, String subjectType, Object subjectId, Refusal refusal) {
        LOG.warn("Refused {} on {}: {}", action, subjectType, refusal.reason());
        trail.recordSeparately(fact(
                actor,
                action,
                subjectType,
                subjectId,
                AuditOutcome.REFUSED,
                Map.of("reason", refusal.reason().name(), "message", refusal.message())));
    }

    /**
     * Records what was refused to a job or to a late entry, whatever becomes of the transaction around it.
     *
     * @param detail plain values; with the reason under {@code message}
     */
    public void refused(String actor, String action, String subjectType, Object subjectId, Map<String, ?> detail) {
        LOG.warn("Refused {} on {} {}", action, subjectType, subjectId);
        trail.recordSeparately(fact(actor, action, subjectType, subjectId, AuditOutcome.REFUSED, detail));
    }

    private AuditFact fact(
            String actor, String action, String type, Object id, AuditOutcome outcome, Map<String, ?> detail) {
        return new AuditFact(
                clock.instant(),
                actor,
                action,
                new AuditSubject(type, AuditText.storable(id.toString())),
                outcome,
                json(detail),
                Correlation.current().id());
    }

    private static String json(Map<String, ?> detail) {
        try {
            Map<String, Object> storable = new TreeMap<>(detail);
            storable.replaceAll((name, value) -> value instanceof String text ? AuditText.storable(text) : value);
            return JSON.writeValueAsString(storable);
        } catch (JsonProcessingException impossible) {
            throw new IllegalArgumentException("an audit entry's detail holds plain values", impossible);
        }
    }
}
