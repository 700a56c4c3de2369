package io.quicksizer.db.audit;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;

/** An entry of the audit log. Only {@link AuditTrail} writes it. */
@Entity
@Immutable
@Table(name = "audit_entry")
public class AuditEntry {

    @Id
    private long seq;

    private Instant occurredAt;
    private String actor;
    private String action;
    private String subjectType;
    private String subjectId;

    @Enumerated(EnumType.STRING)
    private AuditOutcome outcome;

    private String detail;
    private String correlationId;
    private String previousHash;
    private String hash;

    /** For the persistence provider. */
    protected AuditEntry() {}

    /** The place in the chain; from 1, without gaps. */
    public long seq() {
        return seq;
    }

    public AuditFact fact() {
        AuditSubject subject = new AuditSubject(subjectType, subjectId);
        return new AuditFact(occurredAt, actor, action, subject, outcome, detail, correlationId);
    }

    public String previousHash() {
        return previousHash;
    }

    public String hash() {
        return hash;
    }
}
