package io.quicksizer.db.alternative;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Store of the alternatives of engagements. Callers that write must hold the lock of the engagement. */
public class Alternatives {
    private static final String COLUMNS = """
            id, engagement_id, position, name, entries, active, offered, offered_catalogue, saved_by, saved_at,
            array(select jsonb_array_elements_text(contributors)) as people
            """;

    private final JdbcClient jdbc;

    Alternatives(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Returns the alternatives of an engagement by position; empty until the first was saved. */
    @Transactional(readOnly = true)
    public List<StoredAlternative> of(UUID engagementId) {
        return jdbc.sql("select " + COLUMNS + """
                         from alternative where engagement_id = :engagement and deleted_at is null order by position""")
                .param("engagement", engagementId)
                .query(Alternatives::row)
                .list();
    }

    /** Returns the most recently deleted alternative of an engagement, which can be restored. */
    @Transactional(readOnly = true)
    public Optional<StoredAlternative> lastDeleted(UUID engagementId) {
        return jdbc.sql("select " + COLUMNS + """
                         from alternative where engagement_id = :engagement and deleted_at is not null
                        order by deleted_at desc, id desc limit 1""")
                .param("engagement", engagementId)
                .query(Alternatives::row)
                .optional();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void add(StoredAlternative added) {
        jdbc.sql("""
                        insert into alternative (id, engagement_id, position, name, entries, contributors, active,
                                                 saved_by, saved_at)
                        values (:id, :engagement, :position, :name, cast(:entries as jsonb), to_jsonb(cast(:people as text[])),
                                :active, :by, :at)""")
                .param("id", added.id())
                .param("engagement", added.engagementId())
                .param("position", added.position())
                .param("name", added.name())
                .param("entries", added.entriesJson())
                .param("people", added.contributors().toArray(String[]::new))
                .param("active", added.active())
                .param("by", added.savedBy())
                .param("at", added.savedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Replaces the entries of an alternative. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void keep(UUID id, String entriesJson, List<String> contributors, String by, Instant at) {
        jdbc.sql("""
                        update alternative set entries = cast(:entries as jsonb), contributors = to_jsonb(cast(:people as text[])),
                               saved_by = :by, saved_at = :at
                         where id = :id""")
                .param("id", id)
                .param("entries", entriesJson)
                .param("people", contributors.toArray(String[]::new))
                .param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Makes an alternative the active one of its engagement; the active one is never offered as an alternative. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void activate(UUID engagementId, UUID id) {
        jdbc.sql("update alternative set active = false where engagement_id = :engagement and active")
                .param("engagement", engagementId)
                .update();
        jdbc.sql("update alternative set active = true, offered = false where id = :id")
                .param("id", id)
                .update();
    }

    /**
     * Offers an alternative next to the active one.
     *
     * @param catalogueVersionId the version that its engagement uses now
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void offer(UUID id, long catalogueVersionId) {
        jdbc.sql("update alternative set offered = true, offered_catalogue = :catalogue where id = :id")
                .param("id", id)
                .param("catalogue", catalogueVersionId)
                .update();
    }

    /** Withdraws the offer of an alternative. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void withhold(UUID id) {
        jdbc.sql("update alternative set offered = false where id = :id")
                .param("id", id)
                .update();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void rename(UUID id, String name) {
        jdbc.sql("update alternative set name = :name where id = :id")
                .param("id", id)
                .param("name", name)
                .update();
    }

    /**
     * Marks an alternative as deleted; one that was marked before is removed, so that only the latest can be restored.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void delete(UUID engagementId, UUID id, String by, Instant at) {
        jdbc.sql("delete from alternative where engagement_id = :engagement and deleted_at is not null")
                .param("engagement", engagementId)
                .update();
        jdbc.sql("update alternative set deleted_by = :by, deleted_at = :at where id = :id")
                .param("id", id)
                .param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Restores a deleted alternative at a free position; it is not offered. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void restore(UUID id, int position) {
        jdbc.sql("""
                        update alternative set deleted_by = null, deleted_at = null, offered = false, position = :position
                         where id = :id""").param("id", id).param("position", position).update();
    }

    /**
     * Copies the alternatives of an engagement to another one; the copy of the active one is active, and none is
     * offered.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void copy(UUID from, UUID to) {
        jdbc.sql("""
                        insert into alternative (id, engagement_id, position, name, entries, contributors, active, saved_by,
                                                 saved_at)
                        select gen_random_uuid(), :to, position, name, entries, contributors, active, saved_by, saved_at
                          from alternative where engagement_id = :from and deleted_at is null""").param("from", from).param("to", to).update();
    }

    private static StoredAlternative row(ResultSet row, int number) throws SQLException {
        Array people = row.getArray("people");
        return new StoredAlternative(
                row.getObject("id", UUID.class),
                row.getObject("engagement_id", UUID.class),
                row.getInt("position"),
                row.getString("name"),
                row.getString("entries"),
                List.of((String[]) people.getArray()),
                row.getBoolean("active"),
                row.getBoolean("offered"),
                row.getLong("offered_catalogue"),
                row.getString("saved_by"),
                row.getObject("saved_at", OffsetDateTime.class).toInstant());
    }
}
