package io.quicksizer.db.notification;

import io.quicksizer.db.common.NewId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Records facts once and notifies each person of a fact once. */
public class NoticeStore {
    private static final String SELECT = """
            select n.id as notification_id, n.read_at, e.id, e.event_key, e.kind, e.engagement_id, e.path, e.actor,
                   e.facts::text as facts, e.occurred_at
              from notification n join notification_event e on e.id = n.event_id
            """;

    private final JdbcClient jdbc;

    NoticeStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Records a fact unless its key is known; returns the id under which it is known. */
    @Transactional(propagation = Propagation.MANDATORY)
    public UUID record(NoticeRow notice) {
        Optional<UUID> added = jdbc.sql("""
                        insert into notification_event (id, event_key, kind, engagement_id, path, actor, facts, occurred_at)
                        values (:id, :key, :kind, :engagement, :path, :actor, cast(:facts as jsonb), :at)
                        on conflict (event_key) do nothing returning id""")
                .param("id", notice.id())
                .param("key", notice.key())
                .param("kind", notice.kind())
                .param("engagement", notice.engagementId())
                .param("path", notice.path())
                .param("actor", notice.actor())
                .param("facts", notice.factsJson())
                .param("at", notice.at().atOffset(ZoneOffset.UTC))
                .query(UUID.class)
                .optional();
        return added.orElseGet(() -> jdbc.sql("select id from notification_event where event_key = :key")
                .param("key", notice.key())
                .query(UUID.class)
                .single());
    }

    /** A recorded fact. */
    @Transactional(readOnly = true)
    public Optional<NoticeRow> find(UUID event) {
        return jdbc.sql("""
                        select e.id, e.event_key, e.kind, e.engagement_id, e.path, e.actor, e.facts::text as facts,
                               e.occurred_at
                          from notification_event e where e.id = :id""")
                .param("id", event)
                .query((row, number) -> notice(row))
                .optional();
    }

    /**
     * Notifies a person of a fact, unless that was done before.
     *
     * @return the id of the notification; empty if the person was notified before
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<UUID> notifyOnce(UUID event, String userName, boolean inPortal, Instant at) {
        return jdbc.sql("""
                        insert into notification (id, event_id, user_name, in_portal, created_at)
                        values (:id, :event, :user, :portal, :at)
                        on conflict (event_id, user_name) do nothing returning id""")
                .param("id", NewId.next())
                .param("event", event)
                .param("user", userName)
                .param("portal", inPortal)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query(UUID.class)
                .optional();
    }

    /** Lets a notification leave with a delivery. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void sendWith(UUID notification, UUID delivery) {
        jdbc.sql("update notification set delivery_id = :delivery where id = :id")
                .param("delivery", delivery)
                .param("id", notification)
                .update();
    }

    /** The notifications that leave with a delivery, oldest first. */
    @Transactional(readOnly = true)
    public List<PersonsNotice> of(UUID delivery) {
        return jdbc.sql(SELECT + " where n.delivery_id = :delivery order by e.occurred_at, n.id")
                .param("delivery", delivery)
                .query(NoticeStore::persons)
                .list();
    }

    /**
     * A person's notifications in the portal, newest first.
     *
     * @param unreadOnly without those that were read
     * @param before id of the last one of the page before; null for the first page
     */
    @Transactional(readOnly = true)
    public List<PersonsNotice> page(String userName, boolean unreadOnly, @Nullable UUID before, int limit) {
        return jdbc.sql(SELECT + """
                         where n.user_name = :user and n.in_portal and (not :unread or n.read_at is null)
                           and (cast(:before as uuid) is null
                                or (n.created_at, n.id) < (select b.created_at, b.id from notification b where b.id = :before))
                         order by n.created_at desc, n.id desc
                         limit :limit""")
                .param("user", userName)
                .param("unread", unreadOnly)
                .param("before", before)
                .param("limit", limit)
                .query(NoticeStore::persons)
                .list();
    }

    /** A person's own notification. */
    @Transactional(readOnly = true)
    public Optional<PersonsNotice> find(String userName, UUID notification) {
        return jdbc.sql(SELECT + " where n.user_name = :user and n.id = :id")
                .param("user", userName)
                .param("id", notification)
                .query(NoticeStore::persons)
                .optional();
    }

    /** The number of a person's unread notifications in the portal. */
    @Transactional(readOnly = true)
    public int unread(String userName) {
        return jdbc.sql("select count(*) from notification where user_name = :user and in_portal and read_at is null")
                .param("user", userName)
                .query(Integer.class)
                .single();
    }

    /** Marks one of the person's notifications as read; once more changes nothing. */
    @Transactional
    public void read(String userName, UUID notification, Instant at) {
        jdbc.sql("update notification set read_at = :at where id = :id and user_name = :user and read_at is null")
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("id", notification)
                .param("user", userName)
                .update();
    }

    /** Marks all of the person's notifications as read. */
    @Transactional
    public int readAll(String userName, Instant at) {
        return jdbc.sql(
                        "update notification set read_at = :at where user_name = :user and in_portal and read_at is null")
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("user", userName)
                .update();
    }

    private static PersonsNotice persons(ResultSet row, int number) throws SQLException {
        @Nullable OffsetDateTime read = row.getObject("read_at", OffsetDateTime.class);
        return new PersonsNotice(
                row.getObject("notification_id", UUID.class), notice(row), read == null ? null : read.toInstant());
    }

    private static NoticeRow notice(ResultSet row) throws SQLException {
        return new NoticeRow(
                row.getObject("id", UUID.class),
                row.getString("event_key"),
                row.getString("kind"),
                row.getObject("engagement_id", UUID.class),
                row.getString("path"),
                row.getString("actor"),
                row.getString("facts"),
                row.getObject("occurred_at", OffsetDateTime.class).toInstant());
    }
}
