package io.quicksizer.db.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Store of the programs that are notified over HTTP. */
public class WebhookStore {
    private static final String SELECT =
            "select id, name, url, format, kinds, language, generation, active, created_by, created_at"
                    + " from webhook_endpoint";

    private final JdbcClient jdbc;

    WebhookStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Inserts an endpoint, or updates everything but its language, its creator and creation time. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void save(WebhookRow endpoint) {
        jdbc.sql("""
                        insert into webhook_endpoint
                          (id, name, url, format, kinds, language, generation, active, created_by, created_at)
                        values (:id, :name, :url, :format, :kinds, :language, :generation, :active, :by, :at)
                        on conflict (id) do update
                           set name = excluded.name, url = excluded.url, format = excluded.format,
                               kinds = excluded.kinds, generation = excluded.generation, active = excluded.active""")
                .param("id", endpoint.id())
                .param("name", endpoint.name())
                .param("url", endpoint.url())
                .param("format", endpoint.format())
                .param("kinds", endpoint.kinds().toArray(String[]::new))
                .param("language", endpoint.language())
                .param("generation", endpoint.generation())
                .param("active", endpoint.active())
                .param("by", endpoint.createdBy())
                .param("at", endpoint.createdAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Returns an endpoint. */
    @Transactional(readOnly = true)
    public Optional<WebhookRow> find(UUID id) {
        return jdbc.sql(SELECT + " where id = :id")
                .param("id", id)
                .query(WebhookStore::endpoint)
                .optional();
    }

    /** Returns an endpoint, locked until the transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<WebhookRow> findLocked(UUID id) {
        return jdbc.sql(SELECT + " where id = :id for update")
                .param("id", id)
                .query(WebhookStore::endpoint)
                .optional();
    }

    /** Returns all endpoints by name. */
    @Transactional(readOnly = true)
    public List<WebhookRow> all() {
        return jdbc.sql(SELECT + " order by name, id")
                .query(WebhookStore::endpoint)
                .list();
    }

    /** Returns the active endpoints that subscribe to a kind. */
    @Transactional(readOnly = true)
    public List<WebhookRow> askingFor(String kind) {
        return jdbc.sql(SELECT + " where active and :kind = any (kinds) order by id")
                .param("kind", kind)
                .query(WebhookStore::endpoint)
                .list();
    }

    /** Removes an endpoint with its deliveries. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void remove(UUID id) {
        jdbc.sql("delete from webhook_endpoint where id = :id").param("id", id).update();
    }

    private static WebhookRow endpoint(ResultSet row, int number) throws SQLException {
        return new WebhookRow(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("url"),
                row.getString("format"),
                List.of((String[]) row.getArray("kinds").getArray()),
                row.getString("language"),
                row.getInt("generation"),
                row.getBoolean("active"),
                row.getString("created_by"),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }
}
