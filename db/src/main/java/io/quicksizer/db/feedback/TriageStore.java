package io.quicksizer.db.feedback;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Stores how far the triage of each feedback is: its process instance, reminders, the decision and the answer. */
public class TriageStore {
    private final JdbcClient jdbc;

    TriageStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The feedback of a run, locked until the end of the transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<FeedbackRow> lockRun(UUID runId) {
        return jdbc.sql(FeedbackRows.SELECT + " where f.run_id = :run for update of f")
                .param("run", runId)
                .query(FeedbackRows::row)
                .optional();
    }

    /** Feedback that was sent before a moment and has no answer, whose triage must be pending, oldest first. */
    @Transactional(readOnly = true)
    public List<FeedbackRow> unanswered(Instant before, int limit) {
        return jdbc.sql(FeedbackRows.SELECT + """
                         where f.answered_at is null and f.sent_at < :before
                           and not exists (select from outbox_message m
                                            where m.aggregate_id = f.id and m.delivered_at is null
                                              and m.abandoned_at is null)
                         order by f.sent_at limit :limit""")
                .param("before", FeedbackRows.utc(before))
                .param("limit", limit)
                .query(FeedbackRows::row)
                .list();
    }

    /** The instance that presented itself first claims the triage. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void claim(UUID id, long instanceKey) {
        update("update feedback set instance_key = :value where id = :id and instance_key is null", id, instanceKey);
    }

    /** Takes the triage from the instance that claimed it, so that another one can claim it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void release(UUID id) {
        jdbc.sql("update feedback set instance_key = null where id = :id")
                .param("id", id)
                .update();
    }

    /** Remembers that the triage group was reminded; false if it was before, or if it was decided. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean remind(UUID id, Instant at) {
        return update(
                        "update feedback set reminded_at = :value"
                                + " where id = :id and reminded_at is null and decision is null",
                        id,
                        FeedbackRows.utc(at))
                == 1;
    }

    /** Remembers that the administrators were asked; false if they were before, or if it was decided. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean escalate(UUID id, Instant at) {
        return update(
                        "update feedback set escalated_at = :value"
                                + " where id = :id and escalated_at is null and decision is null",
                        id,
                        FeedbackRows.utc(at))
                == 1;
    }

    /** Stores a decision. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void decide(UUID id, String decision, @Nullable String answer, String by, Instant at) {
        jdbc.sql("""
                        update feedback set decision = :decision, answer = :answer, decided_by = :by, decided_at = :at
                         where id = :id""")
                .param("id", id)
                .param("decision", decision)
                .param("answer", answer)
                .param("by", by)
                .param("at", FeedbackRows.utc(at))
                .update();
    }

    /** Remembers that the sender was given the answer; false if it was before. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean answered(UUID id, Instant at) {
        return update(
                        "update feedback set answered_at = :value where id = :id and answered_at is null",
                        id,
                        FeedbackRows.utc(at))
                == 1;
    }

    private int update(String sql, UUID id, Object value) {
        return jdbc.sql(sql).param("id", id).param("value", value).update();
    }
}
