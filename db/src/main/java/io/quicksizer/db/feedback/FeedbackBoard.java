package io.quicksizer.db.feedback;

import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Finds feedback for the board of the triage team. */
public class FeedbackBoard {
    private final JdbcClient jdbc;

    FeedbackBoard(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A board's part of all feedback: what waits first, the most severe and the oldest of it before the rest; then what
     * was decided, newest first.
     *
     * @param now decides what is late
     */
    @Transactional(readOnly = true)
    public List<FeedbackRow> find(FeedbackFilter filter, Instant now, int limit) {
        return jdbc.sql(FeedbackRows.SELECT + """
                         where (cast(:state as text) is null
                                or (:state = 'WAITING' and f.decision is null)
                                or (:state = 'LATE' and f.decision is null and f.due_at <= :now)
                                or f.decision = :state)
                           and (cast(:severity as text) is null or f.severity = :severity)
                           and (cast(:page as text) is null or f.page_area = :page)
                           and (cast(:cohort as text) is null or f.cohort = :cohort)
                         order by f.decision is not null,
                                  case when f.decision is null
                                       then array_position(array['CRITICAL', 'HIGH', 'MEDIUM', 'LOW'], f.severity) end,
                                  case when f.decision is null then f.sent_at end,
                                  f.sent_at desc, f.id
                         limit :limit""")
                .param("state", filter.state())
                .param("severity", filter.severity())
                .param("page", filter.page())
                .param("cohort", filter.cohort())
                .param("now", FeedbackRows.utc(now))
                .param("limit", limit)
                .query(FeedbackRows::row)
                .list();
    }

    /** The page areas about which there is feedback, by name. */
    @Transactional(readOnly = true)
    public List<String> pages() {
        return jdbc.sql("select distinct page_area from feedback order by 1 limit 200")
                .query(String.class)
                .list();
    }

    /** The cohorts from which there is feedback, by name. */
    @Transactional(readOnly = true)
    public List<String> cohorts() {
        return jdbc.sql("select distinct cohort from feedback where cohort is not null order by 1")
                .query(String.class)
                .list();
    }
}
