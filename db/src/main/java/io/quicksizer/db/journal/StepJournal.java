package io.quicksizer.db.journal;

import io.quicksizer.db.NewId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.transaction.annotation.Transactional;

/** Writes step events so that a repeated job changes nothing, and reads visits. */
public class StepJournal {

    private static final String VISIT_COLUMNS = """
            v.id, v.engagement_id, v.run_id, v.element_instance_key, v.process_id, v.element_id, v.step,
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
     * @param fact what happened
     * @return the event's identifier, the earlier one's when there was one; of an ENTERED event it is the visit's
     */
    @Transactional
    public UUID recordOnce(StepFact fact) {
        UUID id = NewId.next();
        StepElement element = fact.element();
        int inserted = events.insertOnce(
                id,
                fact,
                element.instanceKey(),
                element.step(),
                fact.actor(),
                fact.occurredAt().truncatedTo(ChronoUnit.MICROS));
        if (inserted == 1 || element.instanceKey() == null) {
            return id;
        }
        return events.findRecorded(element.runId(), element.instanceKey(), fact.kind())
                .orElseThrow()
                .id();
    }

    /**
     * All visits of an engagement, for its history and for going back (docs/domain.md, rule 8).
     *
     * @param engagementId the engagement
     * @return oldest first
     */
    @Transactional(readOnly = true)
    public List<Visit> visits(UUID engagementId) {
        String sql = """
                select %s from step_event v %s
                 where v.engagement_id = :engagement and v.kind = 'ENTERED'
                 order by v.occurred_at, v.id""".formatted(VISIT_COLUMNS, WHAT_CAME_OF_IT);
        return jdbc.query(sql, Map.of("engagement", engagementId), StepJournal::visit);
    }

    /**
     * The latest visit of an engagement: where it stands.
     *
     * @param engagementId the engagement
     * @return empty before the first visit
     */
    @Transactional(readOnly = true)
    public Optional<Visit> currentVisit(UUID engagementId) {
        return Optional.ofNullable(currentVisits(List.of(engagementId)).get(engagementId));
    }

    /**
     * The latest visit of each of several engagements, in one query.
     *
     * @param engagementIds the engagements
     * @return by engagement; those without a visit are absent
     */
    @Transactional(readOnly = true)
    public Map<UUID, Visit> currentVisits(Collection<UUID> engagementIds) {
        String sql = """
                select %s
                  from unnest(cast(:engagements as uuid[])) as wanted (id)
                 cross join lateral (select * from step_event e
                                      where e.engagement_id = wanted.id and e.kind = 'ENTERED'
                                      order by e.occurred_at desc, e.id desc
                                      limit 1) v
                  %s""".formatted(VISIT_COLUMNS, WHAT_CAME_OF_IT);
        UUID[] wanted = engagementIds.stream().distinct().toArray(UUID[]::new);
        return jdbc.query(sql, Map.of("engagements", wanted), StepJournal::visit).stream()
                .collect(Collectors.toMap(Visit::engagementId, Function.identity()));
    }

    private static Visit visit(ResultSet row, int number) throws SQLException {
        StepElement element = new StepElement(
                row.getObject("run_id", UUID.class),
                row.getObject("element_instance_key", Long.class),
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
