package io.quicksizer.db.engagement;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the choices of an engagement as they were before it was moved to another catalogue version. */
public class ChoicesBeforeMove {
    private final JdbcClient jdbc;

    ChoicesBeforeMove(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The choices before a move.
     *
     * @param catalogueVersionId the version that the engagement used
     * @param by who moved it
     * @param rowVersion the engagement's version right after the move
     */
    public record Kept(
            long catalogueVersionId,
            List<ScopeTypeChoice> scopeTypes,
            List<StoredLineItemChoice> lineItems,
            List<StoredCustomService> customServices,
            String by,
            Instant at,
            long rowVersion) {}

    /** Keeps the stored choices; called before the move changes them. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void keep(UUID engagementId, String by, Instant at) {
        jdbc.sql("""
                        insert into engagement_before_move (engagement_id, catalogue_version_id, scope_types, line_items,
                                                            custom_services, moved_by, moved_at)
                        select e.id, e.catalogue_version_id,
                               (select coalesce(jsonb_agg(to_jsonb(t) order by t.position), '[]')
                                  from engagement_scope_type t where t.engagement_id = e.id),
                               (select coalesce(jsonb_agg(to_jsonb(i) order by i.position), '[]')
                                  from engagement_line_item i where i.engagement_id = e.id),
                               (select coalesce(jsonb_agg(to_jsonb(s) order by s.line_item_key, s.position), '[]')
                                  from engagement_custom_service s where s.engagement_id = e.id),
                               :by, :at
                          from engagement e where e.id = :id
                        on conflict (engagement_id) do update
                           set catalogue_version_id = excluded.catalogue_version_id, scope_types = excluded.scope_types,
                               line_items = excluded.line_items, custom_services = excluded.custom_services,
                               moved_by = excluded.moved_by, moved_at = excluded.moved_at, row_version = null""")
                .param("id", engagementId)
                .param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Notes the engagement's version right after the move: whatever raises it makes the move final. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void moved(UUID engagementId, long rowVersion) {
        jdbc.sql("update engagement_before_move set row_version = :version where engagement_id = :id")
                .param("id", engagementId)
                .param("version", rowVersion)
                .update();
    }

    /** The choices before the latest move, unless it was undone. */
    @Transactional(readOnly = true)
    public Optional<Kept> find(UUID engagementId) {
        return jdbc.sql("""
                        select catalogue_version_id, moved_by, moved_at, row_version from engagement_before_move
                         where engagement_id = :id and row_version is not null""")
                .param("id", engagementId)
                .query((row, number) -> new Kept(
                        row.getLong("catalogue_version_id"),
                        scopeTypes(engagementId),
                        lineItems(engagementId),
                        customServices(engagementId),
                        row.getString("moved_by"),
                        row.getObject("moved_at", OffsetDateTime.class).toInstant(),
                        row.getLong("row_version")))
                .optional();
    }

    /** Forgets what was kept. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void forget(UUID engagementId) {
        jdbc.sql("delete from engagement_before_move where engagement_id = :id")
                .param("id", engagementId)
                .update();
    }

    private List<ScopeTypeChoice> scopeTypes(UUID id) {
        return jdbc.sql("""
                        select c.* from engagement_before_move m,
                               jsonb_to_recordset(m.scope_types) as c (scope_type_key text, position int, chosen boolean)
                         where m.engagement_id = :id order by c.position""")
                .param("id", id)
                .query((row, number) -> new ScopeTypeChoice(
                        row.getString("scope_type_key"), row.getInt("position"), row.getBoolean("chosen")))
                .list();
    }

    private List<StoredLineItemChoice> lineItems(UUID id) {
        return jdbc.sql("""
                        select c.* from engagement_before_move m,
                               jsonb_to_recordset(m.line_items)
                                 as c (line_item_key text, position int, size text, chosen boolean, deferred boolean)
                         where m.engagement_id = :id order by c.position""")
                .param("id", id)
                .query((row, number) -> new StoredLineItemChoice(
                        row.getString("line_item_key"),
                        row.getInt("position"),
                        row.getString("size") == null ? null : LineItemSize.valueOf(row.getString("size")),
                        row.getBoolean("chosen"),
                        row.getBoolean("deferred")))
                .list();
    }

    private List<StoredCustomService> customServices(UUID id) {
        return jdbc.sql("""
                        select c.* from engagement_before_move m,
                               jsonb_to_recordset(m.custom_services)
                                 as c (line_item_key text, position int, service_key text, name text,
                                       days numeric(11,2), note text)
                         where m.engagement_id = :id order by c.line_item_key, c.position""")
                .param("id", id)
                .query((row, number) -> new StoredCustomService(
                        row.getString("line_item_key"),
                        row.getInt("position"),
                        row.getString("service_key"),
                        row.getString("name"),
                        row.getBigDecimal("days"),
                        row.getString("note")))
                .list();
    }
}
