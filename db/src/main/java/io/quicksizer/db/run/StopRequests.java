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

/** The person who asked to withdraw or cancel which run. */
public class StopRequests {
    private final JdbcClient jdbc;

    StopRequests(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Remembers a request; a second one of the same kind changes nothing.
     *
     * @param outcome {@code WITHDRAWN} or {@code CANCELLED}
     * @param by user name of the person who asks
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
     * Somebody who asked for a stop.
     *
     * @param by user name
     */
    public record Asked(String by, Instant at) {}

    /** The request to end a run this way, if there is one. */
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

    /**
     * Returns whether somebody asked for it.
     *
     * @param outcome {@code WITHDRAWN} or {@code CANCELLED}
     * @return true if there is a request
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
