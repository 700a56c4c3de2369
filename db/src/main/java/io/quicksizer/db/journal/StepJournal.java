package io.quicksizer.db.journal;

import io.quicksizer.db.common.NewId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes step events so that a repeated job changes nothing, and reads visits. */
public class StepJournal {

    private static final String VISIT_COLUMNS = """
            v.id, v.engagement_id, v.run_id, v.element_instance_key, v.process_instance_key, v.process_id, v.element_id, v.step,
            v.revision_number, v.occurred_at as entered_at, c.occurred_at as completed_at, s.outcome, s.next_step""";

    private static final String WHAT_CAME_OF_IT = """
            left join step_event c on c.run_id = v.run_id and c.element_instance_key = v.element_instance_key
                                  and c.kind = 'COMPLETED'
            left join step_submission s on s.visit_id = v.id""";

    private final StepEventRepository events;
    private final NamedParameterJdbcTemplate jdbc;

    StepJournal(StepEventRepository events, NamedParameterJdbcTemplate jdbc) {
        this.events = events;
        this.jdbc = jdbc;
    }

    /**
     * Records an event unless the same was recorded before: same run, element instance and kind.
     *
     * @return the event's identifier, the earlier one's when there was one; of an ENTERED event it is the visit's
     */
    @Transactional
    public UUID recordOnce(StepFact fact) {
        return recordOnce(fact, null);
    }

    private UUID recordOnce(StepFact fact, @Nullable Long recordedBy) {
        UUID id = NewId.next();
        StepElement element = fact.element();
        int inserted = events.insertOnce(
                id,
                fact,
                element.instanceKey(),
                element.processInstanceKey(),
                element.step(),
                fact.actor(),
                fact.occurredAt().truncatedTo(ChronoUnit.MICROS),
                recordedBy);
        if (inserted == 1 || element.instanceKey() == null) {
            return id;
        }
        return events.findRecorded(element.runId(), element.instanceKey(), fact.kind())
                .orElseThrow()
                .id();
    }

    /** All visits of an engagement, for its history and for going back (docs/domain.md, rule 8), oldest first. */
    @Transactional(readOnly = true)
    public List<Visit> visits(UUID engagementId) {
        String sql = """
                select %s from step_event v %s
                 where v.engagement_id = :engagement and v.kind = 'ENTERED'
                 order by v.occurred_at, v.id""".formatted(VISIT_COLUMNS, WHAT_CAME_OF_IT);
        return jdbc.query(sql, Map.of("engagement", engagementId), StepJournal::visit);
    }

    /**
     * The visit that waits for an entry: the latest of the engagement's present run, not left, nothing submitted. This
     * is the only answer to where an engagement waits.
     *
     * @return empty while the workflow is between two steps, and when nothing runs
     */
    @Transactional(readOnly = true)
    public Optional<Visit> waitingVisit(UUID engagementId) {
        return first("""
                from step_event v %s
                 where v.id = (select w.id from waiting_visit w where w.engagement_id = :engagement)""", Map.of("engagement", engagementId));
    }

    /** The latest visit of any run: where an engagement is taken up again; empty before the first visit. */
    @Transactional(readOnly = true)
    public Optional<Visit> latestVisit(UUID engagementId) {
        return first("""
                from step_event v %s
                 where v.engagement_id = :engagement and v.kind = 'ENTERED'
                 order by v.occurred_at desc, v.id desc
                 limit 1""", Map.of("engagement", engagementId));
    }

    /**
     * The latest visit of a run, unless the run was sent elsewhere since; empty before its first visit, and after a
     * restart until the step is reached.
     */
    @Transactional(readOnly = true)
    public Optional<Visit> latestVisit(UUID engagementId, UUID runId) {
        return first("""
                from step_event v %s
                 where v.engagement_id = :engagement and v.run_id = :run and v.kind in ('ENTERED', 'RESTARTED')
                 order by v.occurred_at desc, v.id desc
                 limit 1""", Map.of("engagement", engagementId, "run", runId))
                .filter(visit -> visit.element().instanceKey() != null);
    }

    /**
     * The latest visit of a step in a process instance whose end is not recorded; empty when every visit of it is
     * recorded.
     */
    @Transactional(readOnly = true)
    public Optional<Visit> unrecordedVisit(UUID runId, long processInstanceKey, String step) {
        return first("""
                from step_event v %s
                 where v.run_id = :run and v.process_instance_key = :instance and v.step = :step
                   and v.kind = 'ENTERED'
                 order by v.occurred_at desc, v.id desc
                 limit 1""", Map.of("run", runId, "instance", processInstanceKey, "step", step))
                .filter(Visit::open);
    }

    /**
     * The visit whose end a job has recorded.
     *
     * @param recordedBy the engine's key of the job's element instance
     * @return empty before the job recorded anything
     */
    @Transactional(readOnly = true)
    public Optional<Visit> recordedVisit(UUID runId, long recordedBy) {
        return first("""
                from step_event v %s
                 where v.kind = 'ENTERED' and c.run_id = :run and c.recorded_by = :recordedBy""", Map.of("run", runId, "recordedBy", recordedBy));
    }

    /**
     * Records that a visit has come to its end.
     *
     * @param recordedBy the engine's key of the element instance whose job records it
     * @param actor who submitted it
     * @param correlationId follows the request
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void complete(Visit visit, long recordedBy, String actor, Instant at, String correlationId) {
        recordOnce(
                new StepFact(
                        visit.engagementId(),
                        visit.element(),
                        StepEventKind.COMPLETED,
                        visit.revisionNumber(),
                        actor,
                        at,
                        correlationId),
                recordedBy);
    }

    private Optional<Visit> first(String from, Map<String, ?> parameters) {
        return jdbc
                .query(
                        "select " + VISIT_COLUMNS + " " + from.formatted(WHAT_CAME_OF_IT),
                        parameters,
                        StepJournal::visit)
                .stream()
                .findFirst();
    }

    private static Visit visit(ResultSet row, int number) throws SQLException {
        StepElement element = new StepElement(
                row.getObject("run_id", UUID.class),
                row.getObject("element_instance_key", Long.class),
                row.getObject("process_instance_key", Long.class),
                row.getString("process_id"),
                row.getString("element_id"),
                row.getString("step"));
        return new Visit(
                row.getObject("id", UUID.class),
                row.getObject("engagement_id", UUID.class),
                element,
                row.getInt("revision_number"),
                row.getObject("entered_at", OffsetDateTime.class).toInstant(),
                instant(row.getObject("completed_at", OffsetDateTime.class)),
                row.getString("outcome"),
                row.getString("next_step"));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
