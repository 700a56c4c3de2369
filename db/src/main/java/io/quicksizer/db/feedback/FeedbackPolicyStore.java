package io.quicksizer.db.feedback;

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

/** Stores and finds versions of the feedback policy, which never change. */
public class FeedbackPolicyStore {
    private final JdbcClient jdbc;

    FeedbackPolicyStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The newest version; empty while nobody has changed the one of the product. */
    @Transactional(readOnly = true)
    public Optional<FeedbackPolicyRow> latest() {
        return versions(1).stream().findFirst();
    }

    /** The versions, newest first. */
    @Transactional(readOnly = true)
    public List<FeedbackPolicyRow> versions(int limit) {
        return jdbc.sql("select * from feedback_policy order by number desc limit :limit")
                .param("limit", limit)
                .query(FeedbackPolicyStore::row)
                .list();
    }

    /** Stores a version; false if somebody stored a version of that number before. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean add(FeedbackPolicyRow policy) {
        return jdbc.sql("""
                                insert into feedback_policy (id, number, dmn, note, created_by, created_at)
                                values (:id, :number, :dmn, :note, :by, :at)
                                on conflict (number) do nothing""")
                        .param("id", policy.id())
                        .param("number", policy.number())
                        .param("dmn", policy.dmn())
                        .param("note", policy.note())
                        .param("by", policy.createdBy())
                        .param("at", policy.createdAt().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    private static FeedbackPolicyRow row(ResultSet row, int number) throws SQLException {
        return new FeedbackPolicyRow(
                row.getObject("id", UUID.class),
                row.getInt("number"),
                row.getString("dmn"),
                row.getString("note"),
                row.getString("created_by"),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }
}
