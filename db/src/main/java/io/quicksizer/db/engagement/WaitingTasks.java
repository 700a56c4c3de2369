package io.quicksizer.db.engagement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/**
 * Query for the steps of the wizard that are waiting for people; pending sign-offs are listed by {@code SignOffInbox}.
 */
public class WaitingTasks {
    /**
     * The visit is looked up for each engagement: a plain join is planned as one of all engagements with all visits.
     */
    static final String STEPS = """
            select e.id, e.name, e.customer, w.step, w.occurred_at as since,
                   e.status = 'CHANGES_REQUESTED' as changes_requested, asked.comment as request
              from engagement e
              join lateral (select step, occurred_at from waiting_visit where engagement_id = e.id limit 1) w
                on w.step <> 'SIGN_OFF'
              left join lateral (select d.comment
                                   from revision r join approval_decision d on d.revision_id = r.id
                                  where e.status = 'CHANGES_REQUESTED' and r.engagement_id = e.id
                                    and d.decision = 'CHANGES_REQUESTED'
                                  order by d.decided_at desc limit 1) asked on true
             where e.owner = :owner and e.archived_at is null and not %s
             order by e.updated_at desc, e.id desc
             limit :limit""".formatted(EngagementSql.TEMPLATE);

    private final JdbcClient jdbc;

    WaitingTasks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Returns the steps of the wizard that are waiting for the owner of an engagement.
     *
     * @param owner user name
     * @return latest change first
     */
    @Transactional(readOnly = true)
    public List<WaitingStep> steps(String owner, int limit) {
        return jdbc.sql(STEPS)
                .param("owner", owner)
                .param("limit", limit)
                .query(WaitingTasks::step)
                .list();
    }

    /** Returns the number of an owner's engagements for which an approver requested changes. */
    @Transactional(readOnly = true)
    public int sentBack(String owner) {
        return jdbc.sql("""
                        select count(*) from engagement e
                          join lateral (select step from waiting_visit where engagement_id = e.id limit 1) w
                            on w.step <> 'SIGN_OFF'
                         where e.owner = :owner and e.archived_at is null and e.status = 'CHANGES_REQUESTED'""").param("owner", owner).query(Integer.class).single();
    }

    private static WaitingStep step(ResultSet row, int number) throws SQLException {
        return new WaitingStep(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("customer"),
                row.getString("step"),
                moment(row, "since"),
                row.getBoolean("changes_requested"),
                row.getString("request"));
    }

    private static Instant moment(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
