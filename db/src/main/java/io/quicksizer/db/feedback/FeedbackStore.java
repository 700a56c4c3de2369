package io.quicksizer.db.feedback;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Stores and finds feedback. */
public class FeedbackStore {
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
                .param("sentAt", FeedbackRows.utc(row.sentAt()))
                .param("remindAt", FeedbackRows.utc(row.assessment().remindAt()))
                .param("dueAt", FeedbackRows.utc(row.assessment().dueAt()))
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
                .param("since", FeedbackRows.utc(since))
                .param("sender", sender)
                .query(Integer.class)
                .single();
    }

    /**
     * The amount of feedback that a person has sent since a moment; nothing of theirs is added beside until the
     * transaction ends.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public int sentBy(String sender, Instant since) {
        jdbc.sql("select 1 from pg_advisory_xact_lock(hashtextextended('feedback:' || :sender, 0))")
                .param("sender", sender)
                .query(Integer.class)
                .single();
        return jdbc.sql("select count(*) from feedback where sender = :sender and sent_at >= :since")
                .param("sender", sender)
                .param("since", FeedbackRows.utc(since))
                .query(Integer.class)
                .single();
    }

    /** A feedback. */
    @Transactional(readOnly = true)
    public Optional<FeedbackRow> find(UUID id) {
        return jdbc.sql(FeedbackRows.SELECT + " where f.id = :id")
                .param("id", id)
                .query(FeedbackRows::row)
                .optional();
    }

    /** A feedback, locked until the end of the transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<FeedbackRow> lock(UUID id) {
        return jdbc.sql(FeedbackRows.SELECT + " where f.id = :id for update of f")
                .param("id", id)
                .query(FeedbackRows::row)
                .optional();
    }

    /** Feedback of a person, newest first. */
    @Transactional(readOnly = true)
    public List<FeedbackRow> of(String sender, int limit) {
        return jdbc.sql(FeedbackRows.SELECT + " where f.sender = :sender order by f.sent_at desc, f.id limit :limit")
                .param("sender", sender)
                .param("limit", limit)
                .query(FeedbackRows::row)
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

    /** Remembers that a sender has looked at the answers. */
    @Transactional
    public void seen(String sender, Instant at) {
        jdbc.sql("""
                        update feedback set seen_at = :at
                         where sender = :sender and answered_at is not null and seen_at is null""").param("sender", sender).param("at", FeedbackRows.utc(at)).update();
    }
}
