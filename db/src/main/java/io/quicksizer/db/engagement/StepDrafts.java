package io.quicksizer.db.engagement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Store of drafts: the latest of each person at each step. */
public class StepDrafts {
    private final JdbcClient jdbc;

    StepDrafts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Stores a draft in place of the person's earlier one.
     *
     * @param step such as {@code SIZING}
     */
    @Transactional
    public void save(UUID engagementId, String step, String userName, StepDraft draft) {
        jdbc.sql("""
                        insert into step_draft (engagement_id, step, user_name, fields, base_version, saved_at)
                        values (:engagement, :step, :user, cast(:fields as jsonb), :version, :at)
                        on conflict (engagement_id, step, user_name) do update
                           set fields = excluded.fields, base_version = excluded.base_version,
                               saved_at = excluded.saved_at, discarded_at = null""")
                .param("engagement", engagementId)
                .param("step", step)
                .param("user", userName)
                .param("fields", draft.fieldsJson())
                .param("version", draft.baseVersion())
                .param("at", draft.savedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Returns the person's draft at a step, if there is one that was not discarded. */
    @Transactional(readOnly = true)
    public Optional<StepDraft> find(UUID engagementId, String step, String userName) {
        return find(engagementId, step, userName, false);
    }

    /** Returns the draft at a step that the person discarded, until a new one is saved. */
    @Transactional(readOnly = true)
    public Optional<StepDraft> findDiscarded(UUID engagementId, String step, String userName) {
        return find(engagementId, step, userName, true);
    }

    /** Returns the steps at which the person has a draft. */
    @Transactional(readOnly = true)
    public List<String> steps(UUID engagementId, String userName) {
        return jdbc.sql("""
                        select step from step_draft
                         where engagement_id = :engagement and user_name = :user and discarded_at is null
                         order by step""")
                .param("engagement", engagementId)
                .param("user", userName)
                .query(String.class)
                .list();
    }

    /** Marks the person's draft at a step as discarded, if there is one. */
    @Transactional
    public void discard(UUID engagementId, String step, String userName, Instant at) {
        mark(engagementId, step, userName, at.atOffset(ZoneOffset.UTC));
    }

    /** Restores the person's discarded draft at a step, if there is one. */
    @Transactional
    public void restore(UUID engagementId, String step, String userName) {
        mark(engagementId, step, userName, null);
    }

    /**
     * Moves the person's drafts at all steps that were based on one version of the engagement to the next one, which
     * the same person has made.
     */
    @Transactional
    public void follow(UUID engagementId, String userName, long from, long to) {
        jdbc.sql("""
                        update step_draft set base_version = :to
                         where engagement_id = :engagement and user_name = :user and base_version = :from""")
                .param("engagement", engagementId)
                .param("user", userName)
                .param("from", from)
                .param("to", to)
                .update();
    }

    /** Deletes the person's draft at a step, if there is one. */
    @Transactional
    public void drop(UUID engagementId, String step, String userName) {
        jdbc.sql("""
                        delete from step_draft
                         where engagement_id = :engagement and step = :step and user_name = :user""")
                .param("engagement", engagementId)
                .param("step", step)
                .param("user", userName)
                .update();
    }

    private Optional<StepDraft> find(UUID engagementId, String step, String userName, boolean discarded) {
        return jdbc.sql("""
                        select fields, base_version, saved_at from step_draft
                         where engagement_id = :engagement and step = :step and user_name = :user
                           and (discarded_at is not null) = :discarded""")
                .param("engagement", engagementId)
                .param("step", step)
                .param("user", userName)
                .param("discarded", discarded)
                .query(StepDrafts::draft)
                .optional();
    }

    private void mark(UUID engagementId, String step, String userName, @Nullable OffsetDateTime discardedAt) {
        jdbc.sql("""
                        update step_draft set discarded_at = :at
                         where engagement_id = :engagement and step = :step and user_name = :user
                           and (discarded_at is null) <> (cast(:at as timestamptz) is null)""")
                .param("engagement", engagementId)
                .param("step", step)
                .param("user", userName)
                .param("at", discardedAt, Types.TIMESTAMP_WITH_TIMEZONE)
                .update();
    }

    private static StepDraft draft(ResultSet row, int number) throws SQLException {
        return new StepDraft(
                row.getString("fields"),
                row.getLong("base_version"),
                row.getObject("saved_at", OffsetDateTime.class).toInstant());
    }
}
