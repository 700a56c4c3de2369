package io.quicksizer.workers.catalogue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quicksizer.db.audit.AuditFact;
import io.quicksizer.db.audit.AuditOutcome;
import io.quicksizer.db.audit.AuditSubject;
import io.quicksizer.db.audit.AuditTrail;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;

/** Says in the audit log what was done to the catalogue, and what was refused. */
class CatalogueAudit {

    static final String SUBJECT = "catalogue-version";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final AuditTrail trail;
    private final Clock clock;

    CatalogueAudit(AuditTrail trail, Clock clock) {
        this.trail = trail;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    /** Remembered only if the caller's transaction commits. */
    void done(String action, long versionId, RequestedBy by, Map<String, ?> detail) {
        trail.record(fact(action, String.valueOf(versionId), AuditOutcome.DONE, by, detail));
    }

    /** Remembered whatever becomes of the caller's transaction. */
    void refused(String action, String subjectId, RequestedBy by, Map<String, ?> detail) {
        trail.recordSeparately(fact(action, subjectId, AuditOutcome.REFUSED, by, detail));
    }

    private AuditFact fact(
            String action, String subjectId, AuditOutcome outcome, RequestedBy by, Map<String, ?> detail) {
        try {
            return new AuditFact(
                    now(),
                    by.user(),
                    action,
                    new AuditSubject(SUBJECT, subjectId),
                    outcome,
                    JSON.writeValueAsString(detail),
                    by.correlationId());
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("Plain values are always JSON", impossible);
        }
    }
}
