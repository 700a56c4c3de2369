package io.quicksizer.db.run;

import io.quicksizer.db.common.NewId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Store of requests to withdraw or cancel a run. */
public class StopRequests {
    private final JdbcClient jdbc;

    StopRequests(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Records a request; idempotent for each run and outcome.
     *
     * @param outcome {@code WITHDRAWN} or {@code CANCELLED}
     * @param by user name of the requester
     * @param comment why; may be empty
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void remember(UUID runId, String outcome, String by, String comment, Instant at) {
        jdbc.sql("""
                        insert into stop_request (id, run_id, outcome, requested_by, comment, requested_at)
                        values (:id, :run, :outcome, :by, :comment, :at)
                        on conflict (run_id, outcome) do nothing""")
                .param("id", NewId.next())
                .param("run", runId)
                .param("outcome", outcome)
                .param("by", by)
                .param("comment", comment)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /**
     * The requester of a stop.
     *
     * @param by user name
     */
    public record Asked(String by, Instant at) {}

    /** Returns the request to end a run with this outcome, if there is one. */
    @Transactional(readOnly = true)
    public Optional<Asked> find(UUID runId, String outcome) {
        return jdbc.sql(
                        "select requested_by, requested_at from stop_request where run_id = :run and outcome = :outcome")
                .param("run", runId)
                .param("outcome", outcome)
                .query((row, number) -> new Asked(
                        row.getString("requested_by"),
                        row.getObject("requested_at", OffsetDateTime.class).toInstant()))
                .optional();
    }

    /** Returns whether there is a request to end a run, by withdrawal or cancellation. */
    @Transactional(readOnly = true)
    public boolean exists(UUID runId) {
        return jdbc.sql("select exists (select from stop_request where run_id = :run)")
                .param("run", runId)
                .query(Boolean.class)
                .single();
    }

    /**
     * Returns whether there is a request with this outcome.
     *
     * @param outcome {@code WITHDRAWN} or {@code CANCELLED}
     */
    @Transactional(readOnly = true)
    public boolean exists(UUID runId, String outcome) {
        return jdbc.sql("select exists (select from stop_request where run_id = :run and outcome = :outcome)")
                .param("run", runId)
                .param("outcome", outcome)
                .query(Boolean.class)
                .single();
    }
}
