package io.quicksizer.db.feedback;

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

/** Stores and finds feedback. */
public class FeedbackStore {
    private static final String SELECT = """
            select f.*, exists (select from feedback_screenshot s where s.feedback_id = f.id) as screenshot
              from feedback f
            """;

    private final JdbcClient jdbc;

    FeedbackStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Stores a new feedback.
     *
     * @param screenshot null for none
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void add(FeedbackRow row, @Nullable Screenshot screenshot) {
        jdbc.sql("""
                        insert into feedback (id, run_id, sender, kind, impact, message, page_area, page_path,
                               correlation_id, consent, cohort, reporters, severity, reason, sent_at, remind_at, due_at)
                        values (:id, :run, :sender, :kind, :impact, :message, :area, :path, :correlation, :consent,
                                :cohort, :reporters, :severity, :reason, :sentAt, :remindAt, :dueAt)""")
                .param("id", row.id())
                .param("run", row.runId())
                .param("sender", row.sender())
                .param("kind", row.kind())
                .param("impact", row.impact())
                .param("message", row.message())
                .param("area", row.pageArea())
                .param("path", row.pagePath())
                .param("correlation", row.correlationId())
                .param("consent", row.consent())
                .param("cohort", row.cohort())
                .param("reporters", row.assessment().reporters())
                .param("severity", row.assessment().severity())
                .param("reason", row.assessment().reason())
                .param("sentAt", utc(row.sentAt()))
                .param("remindAt", utc(row.assessment().remindAt()))
                .param("dueAt", utc(row.assessment().dueAt()))
                .update();
        if (screenshot != null) {
            jdbc.sql("insert into feedback_screenshot (feedback_id, media_type, bytes) values (:id, :type, :bytes)")
                    .param("id", row.id())
                    .param("type", screenshot.mediaType())
                    .param("bytes", screenshot.bytes())
                    .update();
        }
    }

    /** The people who sent a problem about a page since a moment, without the one named. */
    @Transactional(readOnly = true)
    public int otherReporters(String pageArea, String sender, Instant since) {
        return jdbc.sql("""
                        select count(distinct sender) from feedback
                         where kind = 'PROBLEM' and page_area = :area and sent_at >= :since and sender <> :sender""")
                .param("area", pageArea)
                .param("since", utc(since))
                .param("sender", sender)
                .query(Integer.class)
                .single();
    }

    /** How much a person has sent since a moment; nothing of theirs is added beside until the transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public int sentBy(String sender, Instant since) {
        jdbc.sql("select 1 from pg_advisory_xact_lock(hashtextextended('feedback:' || :sender, 0))")
                .param("sender", sender)
                .query(Integer.class)
                .single();
        return jdbc.sql("select count(*) from feedback where sender = :sender and sent_at >= :since")
                .param("sender", sender)
                .param("since", utc(since))
                .query(Integer.class)
                .single();
    }

    /** A feedback. */
    @Transactional(readOnly = true)
    public Optional<FeedbackRow> find(UUID id) {
        return jdbc.sql(SELECT + " where f.id = :id")
                .param("id", id)
                .query(FeedbackStore::row)
                .optional();
    }

    /** A feedback, locked until the end of the transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<FeedbackRow> lock(UUID id) {
        return jdbc.sql(SELECT + " where f.id = :id for update of f")
                .param("id", id)
                .query(FeedbackStore::row)
                .optional();
    }

    /** The feedback of a run, locked until the end of the transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<FeedbackRow> lockRun(UUID runId) {
        return jdbc.sql(SELECT + " where f.run_id = :run for update of f")
                .param("run", runId)
                .query(FeedbackStore::row)
                .optional();
    }

    /** Feedback of a person, newest first. */
    @Transactional(readOnly = true)
    public List<FeedbackRow> of(String sender, int limit) {
        return jdbc.sql(SELECT + " where f.sender = :sender order by f.sent_at desc, f.id limit :limit")
                .param("sender", sender)
                .param("limit", limit)
                .query(FeedbackStore::row)
                .list();
    }

    /**
     * A board's part of all feedback: what waits first, the most severe and the oldest of it before the rest; then what
     * was decided, newest first.
     *
     * @param now decides what is late
     */
    @Transactional(readOnly = true)
    public List<FeedbackRow> board(FeedbackFilter filter, Instant now, int limit) {
        return jdbc.sql(SELECT + """
                         where (cast(:state as text) is null
                                or (:state = 'WAITING' and f.decision is null)
                                or (:state = 'LATE' and f.decision is null and f.due_at <= :now)
                                or f.decision = :state)
                           and (cast(:severity as text) is null or f.severity = :severity)
                           and (cast(:page as text) is null or f.page_area = :page)
                           and (cast(:cohort as text) is null or f.cohort = :cohort)
                         order by f.decision is not null,
                                  case when f.decision is null
                                       then array_position(array['CRITICAL', 'HIGH', 'MEDIUM', 'LOW'], f.severity) end,
                                  case when f.decision is null then f.sent_at end,
                                  f.sent_at desc, f.id
                         limit :limit""")
                .param("state", filter.state())
                .param("severity", filter.severity())
                .param("page", filter.page())
                .param("cohort", filter.cohort())
                .param("now", utc(now))
                .param("limit", limit)
                .query(FeedbackStore::row)
                .list();
    }

    /** The page areas about which there is feedback, by name. */
    @Transactional(readOnly = true)
    public List<String> pages() {
        return jdbc.sql("select distinct page_area from feedback order by 1 limit 200")
                .query(String.class)
                .list();
    }

    /** The cohorts from which there is feedback, by name. */
    @Transactional(readOnly = true)
    public List<String> cohorts() {
        return jdbc.sql("select distinct cohort from feedback where cohort is not null order by 1")
                .query(String.class)
                .list();
    }

    /** Feedback that was sent before a moment and has no answer, whose triage has to be under way, oldest first. */
    @Transactional(readOnly = true)
    public List<FeedbackRow> unanswered(Instant before, int limit) {
        return jdbc.sql(SELECT + """
                         where f.answered_at is null and f.sent_at < :before
                           and not exists (select from outbox_message m
                                            where m.aggregate_id = f.id and m.delivered_at is null
                                              and m.abandoned_at is null)
                         order by f.sent_at limit :limit""")
                .param("before", utc(before))
                .param("limit", limit)
                .query(FeedbackStore::row)
                .list();
    }

    /** The picture of a feedback. */
    @Transactional(readOnly = true)
    public Optional<Screenshot> screenshot(UUID id) {
        return jdbc.sql("select media_type, bytes from feedback_screenshot where feedback_id = :id")
                .param("id", id)
                .query((row, number) -> new Screenshot(row.getString("media_type"), row.getBytes("bytes")))
                .optional();
    }

    /** The instance that presented itself first claims the triage. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void claim(UUID id, long instanceKey) {
        update("update feedback set instance_key = :value where id = :id and instance_key is null", id, instanceKey);
    }

    /** Takes the triage from the instance that claimed it, so that another one can claim it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void release(UUID id) {
        jdbc.sql("update feedback set instance_key = null where id = :id")
                .param("id", id)
                .update();
    }

    /** Remembers that the triage group was reminded; false if it was before, or if it was decided. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean remind(UUID id, Instant at) {
        return update(
                        "update feedback set reminded_at = :value"
                                + " where id = :id and reminded_at is null and decision is null",
                        id,
                        utc(at))
                == 1;
    }

    /** Remembers that the administrators were asked; false if they were before, or if it was decided. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean escalate(UUID id, Instant at) {
        return update(
                        "update feedback set escalated_at = :value"
                                + " where id = :id and escalated_at is null and decision is null",
                        id,
                        utc(at))
                == 1;
    }

    /** Stores a decision. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void decide(UUID id, String decision, @Nullable String answer, String by, Instant at) {
        jdbc.sql("""
                        update feedback set decision = :decision, answer = :answer, decided_by = :by, decided_at = :at
                         where id = :id""")
                .param("id", id)
                .param("decision", decision)
                .param("answer", answer)
                .param("by", by)
                .param("at", utc(at))
                .update();
    }

    /** Remembers that the sender was given the answer; false if it was before. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean answered(UUID id, Instant at) {
        return update("update feedback set answered_at = :value where id = :id and answered_at is null", id, utc(at))
                == 1;
    }

    /** Remembers that a sender has looked at the answers. */
    @Transactional
    public void seen(String sender, Instant at) {
        jdbc.sql("""
                        update feedback set seen_at = :at
                         where sender = :sender and answered_at is not null and seen_at is null""").param("sender", sender).param("at", utc(at)).update();
    }

    private int update(String sql, UUID id, Object value) {
        return jdbc.sql(sql).param("id", id).param("value", value).update();
    }

    private static FeedbackRow row(ResultSet row, int number) throws SQLException {
        long instance = row.getLong("instance_key");
        @Nullable Long key = row.wasNull() ? null : instance;
        return new FeedbackRow(
                row.getObject("id", UUID.class),
                row.getObject("run_id", UUID.class),
                key,
                row.getString("sender"),
                row.getString("kind"),
                row.getString("impact"),
                row.getString("message"),
                row.getString("page_area"),
                row.getString("page_path"),
                row.getString("correlation_id"),
                row.getBoolean("consent"),
                row.getString("cohort"),
                new FeedbackRow.Assessment(
                        row.getInt("reporters"),
                        row.getString("severity"),
                        row.getString("reason"),
                        row.getObject("remind_at", OffsetDateTime.class).toInstant(),
                        row.getObject("due_at", OffsetDateTime.class).toInstant()),
                row.getObject("sent_at", OffsetDateTime.class).toInstant(),
                new FeedbackRow.Triage(
                        instant(row, "reminded_at"),
                        instant(row, "escalated_at"),
                        row.getString("decision"),
                        row.getString("answer"),
                        row.getString("decided_by"),
                        instant(row, "decided_at"),
                        instant(row, "answered_at"),
                        instant(row, "seen_at")),
                row.getBoolean("screenshot"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        @Nullable OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
