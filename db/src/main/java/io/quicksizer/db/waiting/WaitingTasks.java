package io.quicksizer.db.waiting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Finds what waits for people. */
public class WaitingTasks {
    private static final String STEPS = """
            select e.id, e.name, e.customer, e.current_step, e.current_step_entered_at,
                   e.status = 'CHANGES_REQUESTED' as changes_requested, asked.comment as request
              from engagement e
              left join lateral (select d.comment
                                   from revision r join approval_decision d on d.revision_id = r.id
                                  where e.status = 'CHANGES_REQUESTED' and r.engagement_id = e.id
                                    and d.decision = 'CHANGES_REQUESTED'
                                  order by d.decided_at desc limit 1) asked on true
             where e.owner = :owner and e.archived_at is null and e.status in ('DRAFT', 'CHANGES_REQUESTED')
               and e.current_step is not null
             order by e.updated_at desc, e.id desc
             limit :limit""";

    private static final String SIGN_OFFS = """
            select e.id, e.name, e.customer, r.number, r.total_days, r.submitted_by, l.due_at,
                   coalesce(l.escalated_to, l.group_name) as asked_group,
                   array(select d.actor from approval_decision d where d.revision_id = r.id order by 1) as signers
              from revision r
              join engagement e on e.id = r.engagement_id
              join lateral (select * from approval_level o
                             where o.revision_id = r.id
                               and not exists (select from approval_decision d
                                                where d.revision_id = r.id and d.level = o.level)
                             order by o.level limit 1) l on true
             where r.status = 'SUBMITTED' and l.due_at is not null
               and coalesce(l.escalated_to, l.group_name) in (:groups)
             order by l.due_at, e.id
             limit :limit""";

    private final JdbcClient jdbc;

    WaitingTasks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Steps of the wizard that wait for the owner of an engagement.
     *
     * @param owner user name
     * @param limit how many
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

    /**
     * Sign-offs that wait for one of the groups.
     *
     * @param groups sign-off groups; may be empty
     * @param limit how many
     * @return the one that is due first comes first
     */
    @Transactional(readOnly = true)
    public List<WaitingSignOff> signOffs(Collection<String> groups, int limit) {
        if (groups.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(SIGN_OFFS)
                .param("groups", groups)
                .param("limit", limit)
                .query(WaitingTasks::signOff)
                .list();
    }

    private static WaitingStep step(ResultSet row, int number) throws SQLException {
        return new WaitingStep(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("customer"),
                row.getString("current_step"),
                moment(row, "current_step_entered_at"),
                row.getBoolean("changes_requested"),
                row.getString("request"));
    }

    private static WaitingSignOff signOff(ResultSet row, int number) throws SQLException {
        return new WaitingSignOff(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("customer"),
                row.getInt("number"),
                row.getBigDecimal("total_days"),
                row.getString("submitted_by"),
                List.of((String[]) row.getArray("signers").getArray()),
                row.getString("asked_group"),
                moment(row, "due_at"));
    }

    private static Instant moment(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
