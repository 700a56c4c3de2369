package io.quicksizer.db.journal;

import io.quicksizer.db.common.PreassignedId;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** An event at a human step, as reported by the workflow's listeners. {@link StepJournal} writes each once. */
@Entity
@Immutable
@Table(name = "step_event")
public class StepEvent extends PreassignedId {

    private UUID engagementId;

    @Embedded
    private StepElement element;

    @Enumerated(EnumType.STRING)
    private StepEventKind kind;

    private int revisionNumber;
    private @Nullable String actor;
    private Instant occurredAt;
    private String correlationId;

    /** For the persistence provider. */
    protected StepEvent() {}

    public UUID engagementId() {
        return engagementId;
    }

    public StepElement element() {
        return element;
    }

    public StepEventKind kind() {
        return kind;
    }

    public int revisionNumber() {
        return revisionNumber;
    }

    public Optional<String> actor() {
        return Optional.ofNullable(actor);
    }

    public Instant occurredAt() {
        return occurredAt;
    }

    public String correlationId() {
        return correlationId;
    }
}
