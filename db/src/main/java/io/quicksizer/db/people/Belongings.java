package io.quicksizer.db.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Query for what depends on one person: engagements, shares, drafts and sign-offs. */
public class Belongings {
    private final JdbcClient jdbc;

    Belongings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * An engagement that the person owns.
     *
     * @param status name of its status
     * @param waitingStep the step that is waiting for its owner, or null
     */
    public record Owned(
            UUID id,
            String name,
            String customer,
            String status,
            boolean archived,
            @Nullable String waitingStep,
            @Nullable Instant waitingSince) {}

    /**
     * An engagement of somebody else that is shared with the person.
     *
     * @param access READ or EDIT
     */
    public record SharedWith(UUID id, String name, String access) {}

    /** A draft that the person typed at a step and did not submit. */
    public record Draft(UUID id, String name, String step, Instant savedAt) {}

    /**
     * A pending sign-off that is assigned to the person or asked of one of the person's groups.
     *
     * @param assigned whether an administrator assigned it to the person
     */
    public record SignOff(UUID id, String name, int revision, int level, String group, boolean assigned) {}

    /** Returns the engagements that the person owns, ordered by id. */
    @Transactional(readOnly = true)
    public List<Owned> owned(String userName) {
        return jdbc.sql("""
                        select e.id, e.name, e.customer, e.status, e.archived_at is not null as archived,
                               w.step, w.occurred_at
                          from engagement e
                          left join lateral (select step, occurred_at from waiting_visit
                                              where engagement_id = e.id limit 1) w on w.step <> 'SIGN_OFF'
                         where e.owner = :name
                         order by e.id""").param("name", userName).query(Belongings::owned).list();
    }

    /** Returns the engagements of others that are shared with the person by name, ordered by id. */
    @Transactional(readOnly = true)
    public List<SharedWith> shared(String userName) {
        return jdbc.sql("""
                        select e.id, e.name, s.access
                          from engagement_share s join engagement e on e.id = s.engagement_id
                         where s.user_name = :name
                         order by e.id""")
                .param("name", userName)
                .query((row, number) -> new SharedWith(id(row), row.getString("name"), row.getString("access")))
                .list();
    }

    /**
     * Returns the engagements with an open step of the wizard that the person may edit as a planner: as owner, by a
     * share, or in one of these teams.
     */
    @Transactional(readOnly = true)
    public List<UUID> openSteps(String userName, Collection<String> teams) {
        return jdbc.sql("""
                        select e.id
                          from engagement e
                         where (e.owner = :name or e.team = any (:teams)
                                or exists (select from engagement_share s
                                            where s.engagement_id = e.id and s.user_name = :name and s.access = 'EDIT'))
                           and exists (select from waiting_visit w where w.engagement_id = e.id and w.step <> 'SIGN_OFF')
                         order by e.id""")
                .param("name", userName)
                .param("teams", teams.toArray(String[]::new))
                .query(UUID.class)
                .list();
    }

    /** Returns the drafts of the person, latest first. */
    @Transactional(readOnly = true)
    public List<Draft> drafts(String userName) {
        return jdbc.sql("""
                        select e.id, e.name, d.step, d.saved_at
                          from step_draft d join engagement e on e.id = d.engagement_id
                         where d.user_name = :name
                         order by d.saved_at desc, e.id""")
                .param("name", userName)
                .query((row, number) -> new Draft(
                        id(row),
                        row.getString("name"),
                        row.getString("step"),
                        row.getObject("saved_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** Returns the sign-offs that are waiting for the person, assigned ones first. */
    @Transactional(readOnly = true)
    public List<SignOff> signOffs(String userName) {
        return jdbc.sql("""
                        select e.id, e.name, r.number, l.level, coalesce(l.escalated_to, l.group_name) as group_name,
                               coalesce(lower(l.assigned_to) = lower(:name), false) as assigned
                          from revision r
                          join engagement e on e.id = r.engagement_id
                         cross join lateral (select a.* from approval_level a
                                              where a.revision_id = r.id
                                                and not exists (select from approval_decision d
                                                                 where d.revision_id = r.id and d.level = a.level)
                                              order by a.level
                                              limit 1) l
                         where r.status = 'SUBMITTED'
                           and (lower(l.assigned_to) = lower(:name)
                                or coalesce(l.escalated_to, l.group_name) in (
                                     select g.group_name from person_group g where g.user_name = :name))
                         order by assigned desc, r.submitted_at, e.id""")
                .param("name", userName)
                .query((row, number) -> new SignOff(
                        id(row),
                        row.getString("name"),
                        row.getInt("number"),
                        row.getInt("level"),
                        row.getString("group_name"),
                        row.getBoolean("assigned")))
                .list();
    }

    /**
     * Transfers the person's drafts of an engagement to somebody else; where the other person has a draft, both stay.
     *
     * @return the number of drafts transferred
     */
    @Transactional
    public int giveDrafts(UUID engagement, String from, String to) {
        return jdbc.sql("""
                        update step_draft d set user_name = :to
                         where d.engagement_id = :id and d.user_name = :from
                           and not exists (select from step_draft o
                                            where o.engagement_id = d.engagement_id and o.step = d.step
                                              and o.user_name = :to)""")
                .param("id", engagement)
                .param("from", from)
                .param("to", to)
                .update();
    }

    private static Owned owned(ResultSet row, int number) throws SQLException {
        @Nullable OffsetDateTime since = row.getObject("occurred_at", OffsetDateTime.class);
        @Nullable String step = row.getString("step");
        return new Owned(
                id(row),
                row.getString("name"),
                row.getString("customer"),
                row.getString("status"),
                row.getBoolean("archived"),
                step,
                since == null ? null : since.toInstant());
    }

    private static UUID id(ResultSet row) throws SQLException {
        return row.getObject("id", UUID.class);
    }
}
