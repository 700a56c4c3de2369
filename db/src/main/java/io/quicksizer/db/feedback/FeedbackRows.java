package io.quicksizer.db.feedback;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Maps the rows of feedback. */
final class FeedbackRows {
    /** Selects feedback as {@code f}, with whether there is a picture. */
    static final String SELECT = """
            select f.*, exists (select from feedback_screenshot s where s.feedback_id = f.id) as screenshot
              from feedback f
            """;

    private FeedbackRows() {}

    static FeedbackRow row(ResultSet row, int number) throws SQLException {
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

    static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
