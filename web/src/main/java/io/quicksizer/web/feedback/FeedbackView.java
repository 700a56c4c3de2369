package io.quicksizer.web.feedback;

import io.quicksizer.db.feedback.FeedbackRow;
import io.quicksizer.web.page.LocalPath;
import io.quicksizer.web.page.When;
import io.quicksizer.workers.platform.ReadByTemplates;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Feedback as shown on pages.
 *
 * @param sender display name
 * @param late whether its time limit has passed without a decision
 * @param decision FIX, PLAN or DECLINE; null until it is decided
 * @param answered whether the sender can read the answer
 */
@ReadByTemplates
public record FeedbackView(
        UUID id,
        String sender,
        String kind,
        String impact,
        String severity,
        String reason,
        String message,
        String area,
        @Nullable String path,
        @Nullable String correlationId,
        @Nullable String cohort,
        When sentAt,
        When dueAt,
        boolean late,
        @Nullable String decision,
        @Nullable String answer,
        @Nullable String decidedBy,
        @Nullable When decidedAt,
        boolean answered,
        boolean screenshot) {

    static FeedbackView of(FeedbackRow row, String sender, Locale locale, Instant now) {
        return new FeedbackView(
                row.id(),
                sender,
                row.kind(),
                row.impact(),
                row.assessment().severity(),
                row.assessment().reason(),
                row.message(),
                row.pageArea(),
                Optional.ofNullable(row.pagePath()).flatMap(LocalPath::of).orElse(null),
                row.correlationId(),
                row.cohort(),
                When.of(row.sentAt(), locale),
                When.of(row.assessment().dueAt(), locale),
                row.waits() && !now.isBefore(row.assessment().dueAt()),
                row.triage().decision(),
                row.triage().answer(),
                row.triage().decidedBy(),
                row.triage().decidedAt() == null ? null : When.of(row.triage().decidedAt(), locale),
                row.triage().answeredAt() != null,
                row.screenshot());
    }
}
