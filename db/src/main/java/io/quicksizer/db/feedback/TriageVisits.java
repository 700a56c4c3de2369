package io.quicksizer.db.feedback;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Store of the visits of the task <em>Triage feedback</em>. */
public class TriageVisits {
    private static final String SELECT = "select v.* from feedback_visit v ";

    private final JdbcClient jdbc;

    TriageVisits(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Returns the visit of an element instance. The first call stores it and completes a pending earlier visit. */
    @Transactional(propagation = Propagation.MANDATORY)
    public TriageVisit enter(UUID newId, UUID feedbackId, long instanceKey, long elementInstanceKey, Instant at) {
        return of(feedbackId, elementInstanceKey).orElseGet(() -> {
            leave(feedbackId, at);
            jdbc.sql("""
                            insert into feedback_visit (id, feedback_id, instance_key, element_instance_key, entered_at)
                            values (:id, :feedback, :instance, :element, :at)""")
                    .param("id", newId)
                    .param("feedback", feedbackId)
                    .param("instance", instanceKey)
                    .param("element", elementInstanceKey)
                    .param("at", at.atOffset(ZoneOffset.UTC))
                    .update();
            return of(feedbackId, elementInstanceKey).orElseThrow();
        });
    }

    /** Completes the pending visit without a submission, if there is one. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void leave(UUID feedbackId, Instant at) {
        jdbc.sql("""
                        update feedback_visit set completed_at = :at
                         where feedback_id = :feedback and submitted_at is null and completed_at is null""")
                .param("feedback", feedbackId)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Returns the pending visit. */
    @Transactional(readOnly = true)
    public Optional<TriageVisit> waiting(UUID feedbackId) {
        return one(" where v.feedback_id = :id and v.submitted_at is null and v.completed_at is null", feedbackId, 0);
    }

    /**
     * Returns the visit that a job recorded, if it did so in an earlier attempt, or else the latest visit that no job
     * has recorded.
     */
    @Transactional(readOnly = true)
    public Optional<TriageVisit> toRecord(UUID feedbackId, long recordedBy) {
        return one(" where v.feedback_id = :id and v.recorded_by = :key", feedbackId, recordedBy)
                .or(() -> one("""
                         where v.feedback_id = :id and v.completed_at is null
                         order by v.entered_at desc, v.id desc limit 1""", feedbackId, 0));
    }

    /** Returns the latest submission that was refused, unless the triage was escalated since. */
    @Transactional(readOnly = true)
    public Optional<TriageVisit> latestRefused(UUID feedbackId) {
        return one("""
                 where v.feedback_id = :id and v.problem is not null
                   and not exists (select from feedback f
                                    where f.id = v.feedback_id and f.escalated_at > v.submitted_at)
                 order by v.submitted_at desc, v.id desc limit 1""", feedbackId, 0);
    }

    /** Stores the submission at a visit. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void submit(UUID visitId, TriageVisit.Entry entry, Instant at) {
        jdbc.sql("""
                        update feedback_visit
                           set actor = :actor, channel = :channel, outcome = :outcome, problem = :problem,
                               entered_decision = :decision, entered_answer = :answer, submitted_at = :at
                         where id = :id and submitted_at is null""")
                .param("id", visitId)
                .param("actor", entry.actor())
                .param("channel", entry.channel())
                .param("outcome", entry.outcome())
                .param("problem", entry.problem())
                .param("decision", entry.decision())
                .param("answer", entry.answer())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Records that the process has left a visit. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void complete(UUID visitId, long recordedBy, Instant at) {
        jdbc.sql("""
                        update feedback_visit set completed_at = :at, recorded_by = :key
                         where id = :id and completed_at is null""")
                .param("id", visitId)
                .param("key", recordedBy)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    private Optional<TriageVisit> of(UUID feedbackId, long elementInstanceKey) {
        return one(" where v.feedback_id = :id and v.element_instance_key = :key", feedbackId, elementInstanceKey);
    }

    private Optional<TriageVisit> one(String condition, UUID feedbackId, long key) {
        JdbcClient.StatementSpec statement = jdbc.sql(SELECT + condition).param("id", feedbackId);
        return (condition.contains(":key") ? statement.param("key", key) : statement)
                .query(TriageVisits::visit)
                .optional();
    }

    private static TriageVisit visit(ResultSet row, int number) throws SQLException {
        @Nullable String actor = row.getString("actor");
        return new TriageVisit(
                row.getObject("id", UUID.class),
                row.getObject("feedback_id", UUID.class),
                row.getLong("instance_key"),
                row.getLong("element_instance_key"),
                actor == null
                        ? null
                        : new TriageVisit.Entry(
                                actor,
                                row.getString("channel"),
                                row.getString("outcome"),
                                row.getString("problem"),
                                row.getString("entered_decision"),
                                row.getString("entered_answer")),
                row.getObject("completed_at") != null);
    }
}
