package io.quicksizer.db.engagement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
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

    /**
     * Stores a comment with its mentions.
     *
     * @param comment a new one
     */
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

    /**
     * The comments on an engagement.
     *
     * @param engagementId the engagement
     * @return oldest first
     */
    @Transactional(readOnly = true)
    public List<Comment> about(UUID engagementId) {
        return jdbc.sql(SELECT + " where c.engagement_id = :engagement order by c.written_at, c.id")
                .param("engagement", engagementId)
                .query(Comments::comment)
                .list();
    }

    /**
     * The latest comments that mention a person.
     *
     * @param userName the person
     * @param limit how many
     * @return newest first
     */
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
