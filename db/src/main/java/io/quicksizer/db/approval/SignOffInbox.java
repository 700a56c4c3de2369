package io.quicksizer.db.approval;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/** Queries for pending sign-offs and for the decisions that a person took. */
public class SignOffInbox {

    /** The maximum number of rows of a list; more than a person can look through. */
    public static final int MOST_ROWS = 200;

    private final NamedParameterJdbcTemplate jdbc;

    SignOffInbox(NamedParameterJdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Returns the level that each open revision is waiting for, if one of the groups is asked or the level is assigned
     * to the person.
     *
     * @return at most {@value #MOST_ROWS}, ordered by due date; levels without a due date come last
     */
    public List<WaitingSignOff> waitingFor(Collection<String> groups, String userName) {
        Collection<String> asked = groups.isEmpty() ? List.of("") : groups;
        return jdbc.query(
                WAITING.formatted("and (coalesce(l.escalated_to, l.group_name) in (:groups)"
                        + " or lower(l.assigned_to) = lower(:userName))"),
                Map.of("groups", asked, "userName", userName, "rows", MOST_ROWS),
                SignOffInbox::waitingRow);
    }

    /**
     * Returns the level that each open revision is waiting for.
     *
     * @return at most {@value #MOST_ROWS}, ordered by due date; levels without a due date come last
     */
    public List<WaitingSignOff> waiting() {
        return jdbc.query(WAITING.formatted(""), Map.of("rows", MOST_ROWS), SignOffInbox::waitingRow);
    }

    /** Returns every level with a time limit that an open revision is waiting for, ordered by due date. */
    public List<WaitingSignOff> everyLimited() {
        return jdbc.query(
                WAITING.formatted("and l.due_at is not null"),
                Map.of("rows", Integer.MAX_VALUE),
                SignOffInbox::waitingRow);
    }

    /**
     * Returns the number of sign-offs that a person may give now, in their own right or for approvers who delegated
     * theirs: the length of the person's list, without its limit. The rule of four eyes is that of the constraint on
     * decisions.
     *
     * @param day today, for delegations
     */
    public int count(String userName, LocalDate day) {
        Integer counted =
                jdbc.queryForObject(COUNT, Map.of("userName", userName, "day", Date.valueOf(day)), Integer.class);
        return counted == null ? 0 : counted;
    }

    /**
     * Returns the decisions that a person took.
     *
     * @param actor user name
     * @param since not before this moment
     * @return the latest first
     */
    public List<TakenDecision> takenBy(String actor, Instant since, int limit) {
        String sql = """
                select r.id, r.number, e.name, e.customer, d.decision, d.acting_for, d.decided_at
                  from approval_decision d
                  join revision r on r.id = d.revision_id
                  join engagement e on e.id = r.engagement_id
                 where d.actor = :actor and d.source = 'PERSON' and d.decided_at >= :since
                 order by d.decided_at desc, d.id desc
                 limit :rows""";
        return jdbc.query(
                sql,
                Map.of("actor", actor, "since", java.sql.Timestamp.from(since), "rows", limit),
                SignOffInbox::takenRow);
    }

    /**
     * The content is JSON: quotation marks inside strings are escaped, so the search matches the member of this name
     * only, never text that somebody entered.
     */
    private static final String WAITING = """
            select r.id, r.number, r.engagement_id, e.name, e.customer, r.total_days, r.content_sha256,
                   position('"offers":[' in r.content) > 0 as offers,
                   r.submitted_by, r.submitted_at,
                   l.level, l.group_name, l.due_at, l.escalated_to,
                   (select count(*) from approval_level sibling where sibling.revision_id = r.id) as levels
              from revision r
              join engagement e on e.id = r.engagement_id
             cross join lateral (select asked.* from approval_level asked
                                  where asked.revision_id = r.id
                                    and not exists (select from approval_decision d
                                                     where d.revision_id = r.id and d.level = asked.level)
                                  order by asked.level
                                  limit 1) l
             where r.status = 'SUBMITTED' %s
             order by l.due_at nulls last, r.submitted_at, r.id
             limit :rows""";

    /**
     * Joins the person and those who delegate to them, the level that each open revision is waiting for, and the people
     * whom the rule of four eyes excludes because they signed another level or because it is their own work.
     */
    private static final String COUNT = """
            with signer as (
              select p.user_name, lower(p.user_name) as name, true as own
                from person p where lower(p.user_name) = lower(:userName) and p.active
              union
              select p.user_name, lower(p.user_name), false
                from sign_off_delegation d
                join person p on p.user_name = d.delegator and p.active
               where lower(d.delegate) = lower(:userName) and d.ended_at is null
                 and :day between d.first_day and d.last_day
            ), right_of as (
              select s.*, exists (select from person_role x where x.user_name = s.user_name and x.role = 'APPROVER')
                            as approves,
                     exists (select from person_role x where x.user_name = s.user_name and x.role = 'ADMIN')
                            as administrates,
                     array(select g.group_name from person_group g where g.user_name = s.user_name) as groups
                from signer s
            )
            select count(*)
              from revision r
             cross join lateral (select asked.*, coalesce(asked.escalated_to, asked.group_name) as asks
                                   from approval_level asked
                                  where asked.revision_id = r.id
                                    and not exists (select from approval_decision d
                                                     where d.revision_id = r.id and d.level = asked.level)
                                  order by asked.level
                                  limit 1) l
              join right_of me on me.own
             cross join lateral (
               select array(select lower(k.actor) from people_behind(array(
                 select r.submitted_by
                 union all
                 select unnest(array[d.actor, d.acting_for]) from approval_decision d where d.revision_id = r.id
                 union all
                 select work.actor
                   from (select c.actor from contributors(r.engagement_id, r.number) c
                         union all
                         select r.content::json #>> '{context,owner}'
                         union all
                         select e.owner from engagement e where e.id = r.engagement_id) work
                  where coalesce((select o.four_eyes from approval_route o where o.revision_id = r.id),
                                 (select v.four_eyes from approval_policy v where v.number = r.policy_version),
                                 'CONTRIBUTORS') = 'CONTRIBUTORS')) k) as people) aside
             where r.status = 'SUBMITTED'
               and (lower(l.assigned_to) = me.name
                    or l.administrators_asked and me.administrates
                    or exists (select from right_of s where l.asks = any(s.groups)))
               and not coalesce(me.name = any(aside.people), false)
               and case when lower(l.assigned_to) = me.name then me.approves
                        when l.administrators_asked then me.administrates
                        else me.approves
                             and (l.asks = any(me.groups)
                                  or exists (select from right_of s
                                              where not s.own and s.approves
                                                and not coalesce(s.name = any(aside.people), false)
                                                and l.asks = any(s.groups))) end""";

    private static WaitingSignOff waitingRow(ResultSet row, int number) throws SQLException {
        return new WaitingSignOff(
                row.getObject("id", UUID.class),
                row.getInt("number"),
                row.getObject("engagement_id", UUID.class),
                row.getString("name"),
                row.getString("customer"),
                row.getBigDecimal("total_days"),
                row.getString("content_sha256"),
                row.getBoolean("offers"),
                row.getString("submitted_by"),
                instant(row, "submitted_at"),
                row.getInt("level"),
                row.getInt("levels"),
                row.getString("group_name"),
                row.getObject("due_at") == null ? null : instant(row, "due_at"),
                row.getString("escalated_to"));
    }

    private static TakenDecision takenRow(ResultSet row, int number) throws SQLException {
        @Nullable String actingFor = row.getString("acting_for");
        return new TakenDecision(
                row.getObject("id", UUID.class),
                row.getInt("number"),
                row.getString("name"),
                row.getString("customer"),
                Decision.valueOf(row.getString("decision")),
                actingFor,
                instant(row, "decided_at"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
