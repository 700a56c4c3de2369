package io.quicksizer.db.engagement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the drafts: the latest of each person at each step. */
public class StepDrafts {
    private final JdbcClient jdbc;

    StepDrafts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Keeps a draft instead of the person's earlier one.
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
                               saved_at = excluded.saved_at""")
                .param("engagement", engagementId)
                .param("step", step)
                .param("user", userName)
                .param("fields", draft.fieldsJson())
                .param("version", draft.baseVersion())
                .param("at", draft.savedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The person's draft at a step, if there is one. */
    @Transactional(readOnly = true)
    public Optional<StepDraft> find(UUID engagementId, String step, String userName) {
        return jdbc.sql("""
                        select fields, base_version, saved_at from step_draft
                         where engagement_id = :engagement and step = :step and user_name = :user""")
                .param("engagement", engagementId)
                .param("step", step)
                .param("user", userName)
                .query(StepDrafts::draft)
                .optional();
    }

    /** Drops the person's draft at a step; nothing happens if there is none. */
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

    private static StepDraft draft(ResultSet row, int number) throws SQLException {
        return new StepDraft(
                row.getString("fields"),
                row.getLong("base_version"),
                row.getObject("saved_at", OffsetDateTime.class).toInstant());
    }
}
