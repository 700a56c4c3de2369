package io.quicksizer.db.notification;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The links to decisions, by the hashes of their tokens. */
public class DecisionLinkStore {
    private final JdbcClient jdbc;

    DecisionLinkStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional
    public void add(DecisionLinkRow link) {
        jdbc.sql("""
                        insert into decision_link (token_sha256, user_name, engagement_id, revision_id, level, offered_to,
                                                   content_sha256, created_at, expires_at)
                        values (:token, :user, :engagement, :revision, :level, :offered, :content, :created, :expires)""")
                .param("token", link.tokenSha256())
                .param("user", link.userName())
                .param("engagement", link.engagementId())
                .param("revision", link.revisionId())
                .param("level", link.level())
                .param("offered", link.offeredTo())
                .param("content", link.contentSha256())
                .param("created", link.createdAt().atOffset(ZoneOffset.UTC))
                .param("expires", link.expiresAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The link of a token. */
    @Transactional(readOnly = true)
    public Optional<DecisionLinkRow> find(String tokenSha256) {
        return find(tokenSha256, "");
    }

    /** The link of a token, which nobody else uses until the transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<DecisionLinkRow> findLocked(String tokenSha256) {
        return find(tokenSha256, " for update");
    }

    private Optional<DecisionLinkRow> find(String tokenSha256, String locking) {
        return jdbc.sql("""
                        select user_name, engagement_id, revision_id, level, offered_to, content_sha256, created_at,
                               expires_at, used_at is not null as used
                          from decision_link where token_sha256 = :token""" + locking)
                .param("token", tokenSha256)
                .query((row, number) -> new DecisionLinkRow(
                        tokenSha256,
                        row.getString("user_name"),
                        row.getObject("engagement_id", UUID.class),
                        row.getObject("revision_id", UUID.class),
                        row.getInt("level"),
                        row.getString("offered_to"),
                        row.getString("content_sha256"),
                        row.getObject("created_at", OffsetDateTime.class).toInstant(),
                        row.getObject("expires_at", OffsetDateTime.class).toInstant(),
                        row.getBoolean("used")))
                .optional();
    }

    /** Uses a link up; returns whether it had not been used before. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean use(String tokenSha256, Instant at) {
        return jdbc.sql("update decision_link set used_at = :at where token_sha256 = :token and used_at is null")
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("token", tokenSha256)
                        .update()
                == 1;
    }
}
