package io.quicksizer.db.operations;

import static java.util.stream.Collectors.toMap;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/** Reads figures of the whole record, for metrics. */
public class RecordFiguresReader {
    private static final String SIGN_OFFS = """
        select count(*) as waiting, count(*) filter (where l.due_at < :now) as overdue
          from revision r
          join approval_level l on l.revision_id = r.id
         where r.status = 'SUBMITTED' and l.due_at is not null
           and not exists (select from approval_decision d where d.revision_id = l.revision_id and d.level = l.level)""";
    private static final String OLDEST_MESSAGE = """
        select min(m.created_at) from outbox_message m
         where m.delivered_at is null and m.abandoned_at is null and m.parked_at is null""";
    private static final String SUBMITTED = """
        select max(s.submitted_at) from step_submission s
         where s.engagement_id = :engagement and s.correlation_id = :correlation""";

    private final NamedParameterJdbcTemplate jdbc;
    private final OperationsReader operations;

    RecordFiguresReader(NamedParameterJdbcTemplate jdbc, OperationsReader operations) {
        this.jdbc = jdbc;
        this.operations = operations;
    }

    /**
     * Reads all figures.
     *
     * @param now by which time limits are past
     * @return as of this moment
     */
    public RecordFigures read(Instant now) {
        Map<String, Integer> engagements = new HashMap<>();
        jdbc.query("select status, count(*) as number from engagement group by status", row -> {
            engagements.put(row.getString("status"), row.getInt("number"));
        });
        int[] signOffs = jdbc.queryForObject(SIGN_OFFS, Map.of("now", now.atOffset(ZoneOffset.UTC)), (row, number) ->
                new int[] {row.getInt("waiting"), row.getInt("overdue")});
        return new RecordFigures(
                engagements,
                signOffs == null ? 0 : signOffs[0],
                signOffs == null ? 0 : signOffs[1],
                instant(OLDEST_MESSAGE, Map.of()),
                operations.places().stream().collect(toMap(PlaceCount::place, Function.identity())));
    }

    /**
     * When the entry was stored that moved an engagement on.
     *
     * @param correlationId the work
     * @return empty when the work stored no entry
     */
    public Optional<Instant> submitted(UUID engagementId, String correlationId) {
        return instant(SUBMITTED, Map.of("engagement", engagementId, "correlation", correlationId));
    }

    private Optional<Instant> instant(String sql, Map<String, ?> parameters) {
        List<Timestamp> found = jdbc.query(sql, parameters, (row, number) -> row.getTimestamp(1));
        return found.stream().filter(java.util.Objects::nonNull).findFirst().map(Timestamp::toInstant);
    }
}
