package io.quicksizer.db.engagement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Stores and finds comments. */
public class Comments {
    private static final String SELECT = """
            select c.id, c.engagement_id, c.author, c.body, c.written_at,
                   array(select m.user_name from engagement_mention m where m.comment_id = c.id order by 1) as mentions
              from engagement_comment c
            """;

    private final JdbcClient jdbc;

    Comments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Stores a comment with its mentions. */
    @Transactional
    public void add(Comment comment) {
        OffsetDateTime at = comment.writtenAt().atOffset(ZoneOffset.UTC);
        jdbc.sql("insert into engagement_comment (id, engagement_id, author, body, written_at) values (?, ?, ?, ?, ?)")
                .params(comment.id(), comment.engagementId(), comment.author(), comment.body(), at)
                .update();
        for (String mentioned : comment.mentions()) {
            jdbc.sql("insert into engagement_mention (comment_id, user_name, written_at) values (?, ?, ?)")
                    .params(comment.id(), mentioned, at)
                    .update();
        }
    }

    /** The comments on an engagement, oldest first. */
    @Transactional(readOnly = true)
    public List<Comment> about(UUID engagementId) {
        return jdbc.sql(SELECT + " where c.engagement_id = :engagement order by c.written_at, c.id")
                .param("engagement", engagementId)
                .query(Comments::comment)
                .list();
    }

    /** The latest comments that mention a person, newest first. */
    @Transactional(readOnly = true)
    public List<Comment> mentioning(String userName, int limit) {
        return jdbc.sql(SELECT + """
                          join engagement_mention me on me.comment_id = c.id and me.user_name = :person
                         order by me.written_at desc
                         limit :limit""")
                .param("person", userName)
                .param("limit", limit)
                .query(Comments::comment)
                .list();
    }

    /** Comments among these that the person has not read. */
    @Transactional(readOnly = true)
    public Set<UUID> unread(String userName, Collection<UUID> comments) {
        return Set.copyOf(jdbc.sql("""
                        select m.comment_id from engagement_mention m
                         where m.user_name = :person and m.comment_id = any(:comments)
                           and not exists (select from mention_read r
                                            where r.comment_id = m.comment_id and r.user_name = m.user_name)""")
                .param("person", userName)
                .param("comments", comments.toArray(UUID[]::new))
                .query(UUID.class)
                .list());
    }

    /** Returns whether a comment on an engagement mentions a person who has not read it. */
    @Transactional(readOnly = true)
    public boolean hasUnread(String userName, UUID engagementId) {
        return jdbc.sql("""
                        select exists (
                          select from engagement_mention m join engagement_comment c on c.id = m.comment_id
                           where m.user_name = :person and c.engagement_id = :engagement
                             and not exists (select from mention_read r
                                              where r.comment_id = m.comment_id and r.user_name = m.user_name))""")
                .param("person", userName)
                .param("engagement", engagementId)
                .query(Boolean.class)
                .single();
    }

    /** Marks the mentions of a person as read, on one engagement or everywhere; those read before keep their moment. */
    @Transactional
    public void read(String userName, @Nullable UUID engagementId, Instant at) {
        jdbc.sql("""
                        insert into mention_read (comment_id, user_name, read_at)
                        select m.comment_id, m.user_name, :at
                          from engagement_mention m join engagement_comment c on c.id = m.comment_id
                         where m.user_name = :person
                           and (cast(:engagement as uuid) is null or c.engagement_id = :engagement)
                        on conflict (comment_id, user_name) do nothing""")
                .param("person", userName)
                .param("engagement", engagementId, Types.OTHER)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static Comment comment(ResultSet row, int number) throws SQLException {
        return new Comment(
                row.getObject("id", UUID.class),
                row.getObject("engagement_id", UUID.class),
                row.getString("author"),
                row.getString("body"),
                List.of((String[]) row.getArray("mentions").getArray()),
                row.getObject("written_at", OffsetDateTime.class).toInstant());
    }
}
