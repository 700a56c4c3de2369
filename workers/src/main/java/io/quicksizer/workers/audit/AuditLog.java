package io.quicksizer.workers.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.quicksizer.db.audit.AuditFact;
import io.quicksizer.db.audit.AuditOutcome;
import io.quicksizer.db.audit.AuditSubject;
import io.quicksizer.db.audit.AuditTrail;
import io.quicksizer.workers.access.Refusal;
import io.quicksizer.workers.platform.correlation.Correlation;
import io.quicksizer.workers.result.Conflict;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** Service that writes audit entries with the current time and correlation id. */
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
     * Event about an action whose audit entry was written, published within the transaction of the action.
     *
     * @param actor user name, or the name of a component of the product
     * @param action verb phrase, e.g. "engagement.open"
     * @param detail further values of the entry
     */
    public record Recorded(
            String actor, String action, String subjectType, String subjectId, Map<String, ?> detail, Instant at) {}

    /**
     * Records a completed action. The entry exists if and only if the caller's transaction commits.
     *
     * @param actor user name, or "workflow" if no particular person acted
     * @param action verb phrase, e.g. "engagement.open"
     * @param subjectType kind of the subject, e.g. "engagement"
     * @param detail further values of the entry; no secrets
     */
    public void done(String actor, String action, String subjectType, Object subjectId, Map<String, ?> detail) {
        AuditFact fact = fact(actor, action, subjectType, subjectId, AuditOutcome.DONE, detail);
        trail.record(fact);
        events.publishEvent(new Recorded(actor, action, subjectType, subjectId.toString(), detail, fact.occurredAt()));
    }

    /** Records a refusal. The entry is kept even if the caller's transaction is rolled back. */
    public void refused(String actor, String action, String subjectType, Object subjectId, Refusal refusal) {
        LOG.warn("Refused {} on {}: {}", action, subjectType, refusal.reason());
        trail.recordAnyway(fact(
                actor,
                action,
                subjectType,
                subjectId,
                AuditOutcome.REFUSED,
                Map.of("reason", refusal.reason().name(), "message", refusal.message())));
    }

    /** Records an attempt that the state of the object forbids. The entry is kept like that of a refusal. */
    public void refused(String actor, String action, String subjectType, Object subjectId, Conflict conflict) {
        refused(
                actor,
                action,
                subjectType,
                subjectId,
                Map.of("reason", conflict.code().name(), "message", conflict.message()));
    }

    /**
     * Records the refusal of a job, of a late entry or of a file. The entry is kept even if the caller's transaction is
     * rolled back.
     *
     * @param detail plain values, including the reason as a sentence under {@code message}, or its code under
     *     {@code reason}, which is logged
     */
    public void refused(String actor, String action, String subjectType, Object subjectId, Map<String, ?> detail) {
        Object reason = detail.containsKey("reason") ? detail.get("reason") : "see the audit log";
        LOG.warn("Refused {} on {} {}: {}", action, subjectType, subjectId, reason);
        trail.recordAnyway(fact(actor, action, subjectType, subjectId, AuditOutcome.REFUSED, detail));
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
            throw new IllegalArgumentException("the detail of an audit entry can't be written as JSON", impossible);
        }
    }
}
