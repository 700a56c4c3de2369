package io.quicksizer.web.feedback;

import io.quicksizer.db.common.Channel;
import io.quicksizer.db.feedback.FeedbackRow;
import io.quicksizer.web.problem.Answers;
import io.quicksizer.web.signin.AnyRole;
import io.quicksizer.workers.access.Person;
import io.quicksizer.workers.feedback.FeedbackEntry;
import io.quicksizer.workers.feedback.FeedbackQueries;
import io.quicksizer.workers.feedback.SendingFeedback;
import io.quicksizer.workers.feedback.TriageEntry;
import io.quicksizer.workers.feedback.TriagingFeedback;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** API for feedback. */
@RestController
@Tag(name = "Feedback", description = "What people say about the product, and its triage")
class FeedbackController {
    private final SendingFeedback sending;
    private final TriagingFeedback triaging;
    private final FeedbackQueries queries;

    FeedbackController(SendingFeedback sending, TriagingFeedback triaging, FeedbackQueries queries) {
        this.sending = sending;
        this.triaging = triaging;
        this.queries = queries;
    }

    /** New feedback. */
    @Schema(name = "NewFeedback")
    record NewFeedback(
            @Schema(description = "PROBLEM, QUESTION or IDEA") @Nullable
            String kind,

            @Schema(description = "BLOCKS, HINDERS or MINOR") @Nullable
            String impact,

            @Schema(description = "At most 4000 characters") @Nullable
            String message,

            @Schema(description = "Path of the page it is about") @Nullable
            String page,

            @Schema(description = "Whether page and reference may be kept") @Nullable
            Boolean consent) {}

    /** A triage decision. */
    @Schema(name = "Triage")
    record Triage(
            @Schema(description = "fix, plan or decline") @Nullable
            String decision,

            @Schema(description = "What the sender reads; required to decline") @Nullable
            String answer) {}

    /** Feedback as the API returns it. */
    @Schema(name = "Feedback")
    record Feedback(
            UUID id,
            String kind,
            String impact,
            String severity,
            String message,
            String page,
            Instant sentAt,
            Instant dueAt,

            @Schema(description = "FIX, PLAN or DECLINE; absent while it waits") @Nullable
            String decision,

            @Nullable String answer) {
        static Feedback of(FeedbackRow row) {
            return new Feedback(
                    row.id(),
                    row.kind(),
                    row.impact(),
                    row.assessment().severity(),
                    row.message(),
                    row.pageArea(),
                    row.sentAt(),
                    row.assessment().dueAt(),
                    row.triage().decision(),
                    row.triage().answer());
        }
    }

    @PostMapping("/api/v1/feedback")
    @AnyRole
    @Operation(summary = "Send feedback; its triage starts", operationId = "sendFeedback")
    ResponseEntity<Feedback> send(Person person, @RequestBody NewFeedback body) {
        return Answers.accepted(sending.send(
                        person,
                        new FeedbackEntry(
                                orEmpty(body.kind()),
                                orEmpty(body.impact()),
                                orEmpty(body.message()),
                                orEmpty(body.page()),
                                "",
                                Boolean.TRUE.equals(body.consent()),
                                null))
                .map(Feedback::of));
    }

    @GetMapping("/api/v1/feedback")
    @AnyRole
    @Operation(summary = "Your feedback with its answers, newest first", operationId = "ownFeedback")
    List<Feedback> own(Person person) {
        return queries.own(person).stream().map(Feedback::of).toList();
    }

    @PostMapping("/api/v1/feedback/{id}/triage")
    @AnyRole
    @Operation(summary = "Decide on feedback; administrators and the triage group only", operationId = "triageFeedback")
    ResponseEntity<Feedback> triage(Person person, @PathVariable UUID id, @RequestBody Triage body) {
        Answers.done(triaging.triage(
                person, id, new TriageEntry(orEmpty(body.decision()), orEmpty(body.answer())), Channel.API));
        return Answers.accepted(queries.detail(person, id).map(detail -> Feedback.of(detail.row())));
    }

    private static String orEmpty(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }
}
