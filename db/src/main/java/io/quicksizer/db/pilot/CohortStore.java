package io.quicksizer.db.pilot;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Store of cohorts, feature switches, criteria and decisions. */
public class CohortStore {
    private final JdbcClient jdbc;

    CohortStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Returns all cohorts, ended ones last. */
    @Transactional(readOnly = true)
    public List<CohortRow> all() {
        return jdbc.sql("select * from cohort order by ended_at is not null, starts_on desc, name")
                .query(this::cohort)
                .list();
    }

    /** Returns a cohort. */
    @Transactional(readOnly = true)
    public Optional<CohortRow> find(UUID id) {
        return jdbc.sql("select * from cohort where id = :id")
                .param("id", id)
                .query(this::cohort)
                .optional();
    }

    /** Returns the name of the cohort to which a person belongs now. */
    @Transactional(readOnly = true)
    public Optional<String> nameOf(String userName) {
        return jdbc.sql("select cohort from cohort_person where user_name = :name")
                .param("name", userName)
                .query(String.class)
                .optional();
    }

    /** Returns whether a name is taken. */
    @Transactional(readOnly = true)
    public boolean exists(String name) {
        return jdbc.sql("select exists (select from cohort where lower(name) = lower(:name))")
                .param("name", name)
                .query(Boolean.class)
                .single();
    }

    /**
     * Stores a new cohort with its members and features.
     *
     * @return false if the name was taken concurrently; nothing is stored then
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean add(CohortRow cohort, String by, Instant at) {
        int added = jdbc.sql("""
                        insert into cohort (id, name, purpose, starts_on, created_by, created_at)
                        values (:id, :name, :purpose, :starts, :by, :at) on conflict (name) do nothing""")
                .param("id", cohort.id())
                .param("name", cohort.name())
                .param("purpose", cohort.purpose())
                .param("starts", cohort.startsOn())
                .param("by", by)
                .param("at", utc(at))
                .update();
        if (added == 1) {
            members(cohort.id(), cohort.members());
            features(cohort.id(), cohort.features());
        }
        return added == 1;
    }

    /**
     * Increments the version of a cohort to begin a change, which locks it until the transaction ends.
     *
     * @param seen the version that the person saw
     * @return false if it has another version by now
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean change(UUID cohort, long seen) {
        return jdbc.sql("update cohort set row_version = row_version + 1 where id = :id and row_version = :seen")
                        .param("id", cohort)
                        .param("seen", seen)
                        .update()
                == 1;
    }

    /** Replaces the members of a cohort. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void members(UUID cohort, List<CohortRow.Member> members) {
        jdbc.sql("delete from cohort_member where cohort_id = :id")
                .param("id", cohort)
                .update();
        for (CohortRow.Member member : members) {
            jdbc.sql("insert into cohort_member (cohort_id, kind, name) values (?, ?, ?) on conflict do nothing")
                    .params(cohort, member.kind(), member.name())
                    .update();
        }
    }

    /** Replaces the features that are on for a cohort. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void features(UUID cohort, List<String> features) {
        jdbc.sql("delete from cohort_feature where cohort_id = :id")
                .param("id", cohort)
                .update();
        for (String feature : features) {
            jdbc.sql("insert into cohort_feature (cohort_id, feature) values (?, ?)")
                    .params(cohort, feature)
                    .update();
        }
    }

    /** Returns a cohort and locks it until the transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<CohortRow> lock(UUID id) {
        return jdbc.sql("select * from cohort where id = :id for no key update")
                .param("id", id)
                .query(this::cohort)
                .optional();
    }

    /**
     * Ends a cohort, so that nobody belongs to it any more.
     *
     * @param figures its figures until now, as JSON
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void end(UUID cohort, Instant at, String figures) {
        jdbc.sql("""
                        update cohort
                           set ended_at = :at, final_figures = cast(:figures as jsonb), row_version = row_version + 1
                         where id = :id and ended_at is null""")
                .param("id", cohort)
                .param("at", utc(at))
                .param("figures", figures)
                .update();
    }

    /** Returns the switches that were set; a feature without one is on. */
    @Transactional(readOnly = true)
    public List<FeatureState> switches() {
        return jdbc.sql("select feature, state from feature_switch order by feature")
                .query((row, number) -> new FeatureState(row.getString("feature"), row.getString("state")))
                .list();
    }

    /** Sets the switch of a feature. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void set(FeatureState state, String by, Instant at) {
        jdbc.sql("""
                        insert into feature_switch (feature, state, changed_by, changed_at)
                        values (:feature, :state, :by, :at)
                        on conflict (feature) do update
                          set state = excluded.state, changed_by = excluded.changed_by, changed_at = excluded.changed_at""")
                .param("feature", state.feature())
                .param("state", state.state())
                .param("by", by)
                .param("at", utc(at))
                .update();
    }

    /** Returns whether a feature is on for a person: by its switch, and by the person's cohort where that decides. */
    @Transactional(readOnly = true)
    public boolean on(String feature, String userName) {
        return jdbc.sql("""
                        select coalesce((
                          select case s.state
                                   when 'ON' then true
                                   when 'OFF' then false
                                   else exists (select from cohort_person p
                                                  join cohort_feature f on f.cohort_id = p.cohort_id
                                                 where p.user_name = :name and f.feature = s.feature) end
                            from feature_switch s where s.feature = :feature), true)""")
                .param("feature", feature)
                .param("name", userName)
                .query(Boolean.class)
                .single();
    }

    /** Returns the criteria of a cohort, those of its entry first. */
    @Transactional(readOnly = true)
    public List<Criterion> criteria(UUID cohort) {
        return jdbc.sql("select * from pilot_criterion where cohort_id = :id order by stage, figure")
                .param("id", cohort)
                .query((row, number) -> new Criterion(
                        row.getString("stage"),
                        row.getString("figure"),
                        row.getString("comparison"),
                        row.getBigDecimal("target")))
                .list();
    }

    /** Replaces the criteria of a cohort. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void criteria(UUID cohort, List<Criterion> criteria) {
        jdbc.sql("delete from pilot_criterion where cohort_id = :id")
                .param("id", cohort)
                .update();
        for (Criterion criterion : criteria) {
            jdbc.sql(
                            "insert into pilot_criterion (cohort_id, stage, figure, comparison, target) values (?, ?, ?, ?, ?)")
                    .params(cohort, criterion.stage(), criterion.figure(), criterion.comparison(), criterion.target())
                    .update();
        }
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void decide(PilotDecisionRow decision) {
        jdbc.sql("""
                        insert into pilot_decision (id, cohort_id, figures, decision, reason, decided_by, decided_at)
                        values (:id, :cohort, cast(:figures as jsonb), :decision, :reason, :by, :at)""")
                .param("id", decision.id())
                .param("cohort", decision.cohortId())
                .param("figures", decision.figuresJson())
                .param("decision", decision.decision())
                .param("reason", decision.reason())
                .param("by", decision.by())
                .param("at", utc(decision.at()))
                .update();
    }

    /** Returns the decisions on a cohort, newest first. */
    @Transactional(readOnly = true)
    public List<PilotDecisionRow> decisions(UUID cohort) {
        return jdbc.sql("select *, figures::text as content from pilot_decision where cohort_id = :id"
                        + " order by decided_at desc")
                .param("id", cohort)
                .query((row, number) -> new PilotDecisionRow(
                        row.getObject("id", UUID.class),
                        cohort,
                        row.getString("content"),
                        row.getString("decision"),
                        row.getString("reason"),
                        row.getString("decided_by"),
                        row.getObject("decided_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    private CohortRow cohort(ResultSet row, int number) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        OffsetDateTime ended = row.getObject("ended_at", OffsetDateTime.class);
        return new CohortRow(
                id,
                row.getString("name"),
                row.getString("purpose"),
                row.getObject("starts_on", LocalDate.class),
                ended == null ? null : ended.toInstant(),
                jdbc.sql("select kind, name from cohort_member where cohort_id = :id order by kind, name")
                        .param("id", id)
                        .query((member, at) -> new CohortRow.Member(member.getString("kind"), member.getString("name")))
                        .list(),
                jdbc.sql("select feature from cohort_feature where cohort_id = :id order by 1")
                        .param("id", id)
                        .query(String.class)
                        .list(),
                row.getLong("row_version"),
                row.getString("final_figures"));
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
