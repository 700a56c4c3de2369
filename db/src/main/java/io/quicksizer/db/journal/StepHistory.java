package io.quicksizer.db.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Reads the path of an engagement, and how long each step usually takes. */
public class StepHistory {
    private static final int LATEST = 500;
    private static final int FEWEST = 5;

    private static final String VISITS = """
            select v.id, v.run_id, v.step, v.element_id, v.revision_number, v.occurred_at as entered_at,
                   c.occurred_at as completed_at, s.actor, s.outcome
              from step_event v
              left join step_event c on c.run_id = v.run_id and c.element_instance_key = v.element_instance_key
                                    and c.kind = 'COMPLETED'
              left join step_submission s on s.visit_id = v.id
             where v.engagement_id = :engagement and v.kind = 'ENTERED' and v.step is not null
             order by v.occurred_at, v.id""";

    private static final String MEDIANS = """
            select wanted.step,
                   percentile_cont(0.5) within group (order by extract(epoch from c.occurred_at - v.occurred_at)) as took
              from unnest(cast(:steps as text[])) as wanted (step)
             cross join lateral (select * from step_event e
                                  where e.kind = 'COMPLETED' and e.step = wanted.step
                                  order by e.occurred_at desc
                                  limit :latest) c
              join step_event v on v.run_id = c.run_id and v.element_instance_key = c.element_instance_key
                               and v.kind = 'ENTERED'
             group by wanted.step
            having count(*) >= :fewest""";

    private final JdbcClient jdbc;

    StepHistory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All visits of an engagement, oldest first. */
    @Transactional(readOnly = true)
    public List<PastVisit> visits(UUID engagementId) {
        return jdbc.sql(VISITS)
                .param("engagement", engagementId)
                .query(StepHistory::visit)
                .list();
    }

    /**
     * The median stay at each step, over the latest 500 of any engagement.
     *
     * @return by step; a step that was left fewer than five times is absent, for a median of so few means nothing
     */
    @Transactional(readOnly = true)
    public Map<String, Duration> medians(List<String> steps) {
        Map<String, Duration> medians = new HashMap<>();
        jdbc.sql(MEDIANS)
                .param("steps", steps.toArray(String[]::new))
                .param("latest", LATEST)
                .param("fewest", FEWEST)
                .query(row -> {
                    medians.put(row.getString("step"), Duration.ofSeconds(Math.round(row.getDouble("took"))));
                });
        return medians;
    }

    private static PastVisit visit(ResultSet row, int number) throws SQLException {
        return new PastVisit(
                row.getObject("id", UUID.class),
                row.getObject("run_id", UUID.class),
                row.getString("step"),
                row.getString("element_id"),
                row.getInt("revision_number"),
                row.getObject("entered_at", OffsetDateTime.class).toInstant(),
                instant(row.getObject("completed_at", OffsetDateTime.class)),
                row.getString("actor"),
                row.getString("outcome"));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
