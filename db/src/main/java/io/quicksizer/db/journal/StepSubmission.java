package io.quicksizer.db.journal;

import io.quicksizer.db.common.Channel;
import io.quicksizer.db.common.PreassignedId;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A person's submission at one visit, as received, and its result. A visit has one submission at most. */
@Entity
@Immutable
@Table(name = "step_submission")
@AttributeOverride(name = "id", column = @Column(name = "visit_id"))
public class StepSubmission extends PreassignedId {

    private UUID engagementId;
    private String step;

    @Enumerated(EnumType.STRING)
    private Channel channel;

    private String actor;

    @JdbcTypeCode(SqlTypes.JSON)
    private String payload;

    private String outcome;
    private @Nullable String nextStep;

    @JdbcTypeCode(SqlTypes.JSON)
    private String problems;

    private Instant submittedAt;
    private String correlationId;

    /** For the persistence provider. */
    protected StepSubmission() {}

    /**
     * A submission.
     *
     * @param visit the visit that it answers
     * @param step such as {@code SIZING}
     * @param submitted the person, channel and content
     * @param result what it led to
     */
    public StepSubmission(UUID visit, UUID engagementId, String step, SubmissionSource submitted, StepOutcome result) {
        super(visit);
        this.engagementId = engagementId;
        this.step = step;
        this.channel = submitted.channel();
        this.actor = submitted.actor();
        this.payload = submitted.payloadJson();
        this.submittedAt = submitted.at();
        this.correlationId = submitted.correlationId();
        this.outcome = result.outcome();
        this.nextStep = result.nextStep();
        this.problems = result.problemsJson();
    }

    public UUID visitId() {
        return id();
    }

    public UUID engagementId() {
        return engagementId;
    }

    public String step() {
        return step;
    }

    public SubmissionSource submitted() {
        return new SubmissionSource(channel, actor, payload, submittedAt, correlationId);
    }

    public StepOutcome result() {
        return new StepOutcome(outcome, nextStep, problems);
    }
}
