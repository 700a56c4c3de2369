package io.quicksizer.db.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Query for work that is due soon and that nobody was notified of yet, and for the last actor of an engagement. */
public class WaitingWork {
    private final JdbcClient jdbc;

    WaitingWork(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Work that is due soon.
     *
     * @param key natural key of the notification
     * @param step name of the step
     * @param revisionId the revision to sign off, or null for a step of the wizard
     * @param level the level to sign off; 0 for a step of the wizard
     */
    public record DueSoon(
            String key,
            UUID engagementId,
            String step,
            String owner,
            @Nullable UUID revisionId,
            int level,
            Instant due) {}

    /**
     * Returns steps of the wizard that were entered within a period, and levels of sign-off that are due within another
     * one, if nobody was notified of them yet. Those of the synthetic journey are left out.
     *
     * @param enteredFrom steps that were entered after this
     * @param enteredTo steps that were entered at or before this
     * @param stepDue seconds from entering a step until it is due
     * @param signOffDue levels that are due at or before this
     * @param now levels that are due after this
     */
    @Transactional(readOnly = true)
    public List<DueSoon> dueSoon(
            Instant enteredFrom, Instant enteredTo, long stepDue, Instant signOffDue, Instant now, int limit) {
        return jdbc.sql("""
                        select * from (
                          select 'due-soon:' || w.id as key, e.id as engagement_id, w.step, e.owner,
                                 null::uuid as revision_id, 0 as level, w.occurred_at + make_interval(secs => :stepDue) as due
                            from engagement e
                            join lateral (select * from waiting_visit where engagement_id = e.id limit 1) w on true
                           where w.step <> 'SIGN_OFF' and w.occurred_at > :from and w.occurred_at <= :to
                             and e.archived_at is null and not e.synthetic
                          union all
                          select 'due-soon:' || l.id || ':' || coalesce(l.escalated_to, l.group_name), e.id, 'SIGN_OFF',
                                 e.owner, r.id, l.level, l.due_at
                            from revision r join engagement e on e.id = r.engagement_id
                           cross join lateral (select a.* from approval_level a
                                                where a.revision_id = r.id
                                                  and not exists (select from approval_decision d
                                                                   where d.revision_id = r.id and d.level = a.level)
                                                order by a.level limit 1) l
                           where r.status = 'SUBMITTED' and not e.synthetic and l.due_at > :now and l.due_at <= :signOffDue) work
                         where not exists (select from notification_event n where n.event_key = work.key)
                         order by due limit :limit""")
                .param("stepDue", stepDue)
                .param("from", enteredFrom.atOffset(ZoneOffset.UTC))
                .param("to", enteredTo.atOffset(ZoneOffset.UTC))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("signOffDue", signOffDue.atOffset(ZoneOffset.UTC))
                .param("limit", limit)
                .query(WaitingWork::dueSoon)
                .list();
    }

    /** Returns the user name of the person who last submitted a step of the engagement, or else of its creator. */
    @Transactional(readOnly = true)
    public String lastActor(UUID engagement) {
        return jdbc.sql("""
                        select coalesce((select s.actor from step_submission s where s.engagement_id = e.id
                                          order by s.submitted_at desc limit 1), e.created_by)
                          from engagement e where e.id = :id""").param("id", engagement).query(String.class).single();
    }

    private static DueSoon dueSoon(ResultSet row, int number) throws SQLException {
        return new DueSoon(
                row.getString("key"),
                row.getObject("engagement_id", UUID.class),
                row.getString("step"),
                row.getString("owner"),
                row.getObject("revision_id", UUID.class),
                row.getInt("level"),
                row.getObject("due", OffsetDateTime.class).toInstant());
    }
}
