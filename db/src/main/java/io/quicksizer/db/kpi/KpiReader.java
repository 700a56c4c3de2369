package io.quicksizer.db.kpi;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/** Reader of key figures by ISO week. Weeks begin on Monday in the time zone of the scope (ISO 8601). */
public class KpiReader {

    private final NamedParameterJdbcTemplate jdbc;

    KpiReader(NamedParameterJdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Counts how far the engagements opened in the period got, from opening to the documents.
     *
     * @param scope what is counted
     * @return whatever they have reached by now, also after the period
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
     * Counts the visits that began in the period by step, with their durations.
     *
     * @param scope what is counted
     * @return unordered; steps without a visit are absent
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
     * Counts the events of each week.
     *
     * @param scope what is counted
     * @return every week of the period, oldest first, including those without any event
     */
    public List<WeekFigures> weeks(KpiScope scope) {
        return jdbc.query(KpiSql.weeks(scope), parameters(scope), KpiReader::week);
    }

    /**
     * Returns the teams of the engagements that the scope's reader may see.
     *
     * @param scope determines the reader; its filters are ignored
     * @return by name
     */
    public List<String> teams(KpiScope scope) {
        return jdbc.queryForList(KpiSql.teams(scope), parameters(scope), String.class);
    }

    /** Returns the numbers of all catalogue versions that were ever published, newest first. */
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
