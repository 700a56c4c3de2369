package io.quicksizer.db.kpi;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/**
 * Counts. A week belongs to the zone of the scope and begins on Monday (ISO 8601); a moment belongs to the week in
 * which it lies there.
 */
public class KpiReader {

    private final NamedParameterJdbcTemplate jdbc;

    KpiReader(NamedParameterJdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The path from opening to the documents, for the engagements opened in the period.
     *
     * @param scope what is counted
     * @return whatever they reached until now, also after the period
     */
    public FunnelCounts funnel(KpiScope scope) {
        Map<String, Integer> reached = new TreeMap<>();
        jdbc.query(KpiSql.steps(scope), parameters(scope), row -> {
            reached.put(row.getString("step"), row.getInt("engagements"));
        });
        FunnelCounts ends = jdbc.queryForObject(
                KpiSql.ends(scope),
                parameters(scope),
                (row, number) -> new FunnelCounts(
                        row.getInt("opened"),
                        reached,
                        row.getInt("submitted"),
                        row.getInt("approved"),
                        row.getInt("exported")));
        return ends == null ? new FunnelCounts(0, reached, 0, 0, 0) : ends;
    }

    /**
     * Visits of each step and how long they took, for the visits that began in the period.
     *
     * @param scope what is counted
     * @return steps without a visit are absent; in no particular order
     */
    public List<StepFigures> steps(KpiScope scope) {
        return jdbc.query(
                KpiSql.visits(scope),
                parameters(scope),
                (row, number) -> new StepFigures(
                        row.getString("step"),
                        row.getInt("visits"),
                        row.getInt("completed"),
                        row.getBigDecimal("median"),
                        row.getBigDecimal("p90")));
    }

    /**
     * Events in each week.
     *
     * @param scope what is counted
     * @return every week of the period, the first first, also those in which nothing happened
     */
    public List<WeekFigures> weeks(KpiScope scope) {
        return jdbc.query(KpiSql.weeks(scope), parameters(scope), KpiReader::week);
    }

    /**
     * The teams whose engagements are among those that the scope's reader sees.
     *
     * @param scope whose eyes; its filters don't matter
     * @return by name
     */
    public List<String> teams(KpiScope scope) {
        return jdbc.queryForList(KpiSql.teams(scope), parameters(scope), String.class);
    }

    /** The numbers of the catalogue versions that were published at any time, newest first. */
    public List<Integer> catalogues() {
        return jdbc.queryForList(
                "select number from catalogue_version where published_at is not null order by number desc",
                Map.of(),
                Integer.class);
    }

    private static WeekFigures week(ResultSet row, int number) throws SQLException {
        return new WeekFigures(
                row.getObject("monday", LocalDate.class),
                row.getInt("opened"),
                row.getInt("submitted"),
                row.getInt("approved"),
                row.getInt("changes_requested"),
                row.getInt("rejected"),
                row.getInt("withdrawn"),
                row.getInt("sign_offs"),
                row.getBigDecimal("median"),
                row.getBigDecimal("p90"),
                row.getInt("exported"),
                row.getInt("csv"),
                row.getInt("pdf"));
    }

    private static MapSqlParameterSource parameters(KpiScope scope) {
        return new MapSqlParameterSource()
                .addValue("reader", scope.reader())
                .addValue("readerTeam", scope.readerTeam())
                .addValue("team", scope.team())
                .addValue("catalogue", scope.catalogue())
                .addValue("zone", scope.zone().getId())
                .addValue("first", scope.firstMonday())
                .addValue("last", scope.lastMonday())
                .addValue("from", scope.firstMonday().atStartOfDay(scope.zone()).toOffsetDateTime())
                .addValue(
                        "to",
                        scope.lastMonday()
                                .plusWeeks(1)
                                .atStartOfDay(scope.zone())
                                .toOffsetDateTime());
    }
}
