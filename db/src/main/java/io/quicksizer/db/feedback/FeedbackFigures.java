package io.quicksizer.db.feedback;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Counts feedback by ISO week; a moment belongs to the week in which it lies in the zone. */
public class FeedbackFigures {
    private final JdbcClient jdbc;

    FeedbackFigures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Feedback of each week, the first first, also weeks without any. */
    @Transactional(readOnly = true)
    public List<FeedbackWeek> weeks(LocalDate firstMonday, LocalDate lastMonday, ZoneId zone) {
        return jdbc.sql("""
                        select w.monday::date as monday, s.sent, s.critical, s.high, d.decided, d.in_time, d.median
                          from generate_series(cast(:first as timestamp), cast(:last as timestamp), interval '1 week')
                               as w (monday)
                         cross join lateral (
                           select count(*) as sent, count(*) filter (where severity = 'CRITICAL') as critical,
                                  count(*) filter (where severity = 'HIGH') as high
                             from feedback
                            where sent_at >= w.monday at time zone :zone
                              and sent_at < (w.monday + interval '1 week') at time zone :zone) s
                         cross join lateral (
                           select count(*) as decided, count(*) filter (where decided_at <= due_at) as in_time,
                                  percentile_cont(0.5) within group (
                                    order by extract(epoch from decided_at - sent_at) / 3600) as median
                             from feedback
                            where decided_at >= w.monday at time zone :zone
                              and decided_at < (w.monday + interval '1 week') at time zone :zone) d
                         order by 1""")
                .param("first", firstMonday)
                .param("last", lastMonday)
                .param("zone", zone.getId())
                .query((row, number) -> new FeedbackWeek(
                        row.getObject("monday", LocalDate.class),
                        row.getInt("sent"),
                        row.getInt("critical"),
                        row.getInt("high"),
                        row.getInt("decided"),
                        row.getInt("in_time"),
                        row.getBigDecimal("median")))
                .list();
    }
}
