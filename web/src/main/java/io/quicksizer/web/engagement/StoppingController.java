package io.quicksizer.web.engagement;

import io.quicksizer.web.engagement.EngagementRequests.Comment;
import io.quicksizer.web.problem.Answers;
import io.quicksizer.web.signin.AdministratorsOnly;
import io.quicksizer.web.signin.PlannersOnly;
import io.quicksizer.workers.access.Person;
import io.quicksizer.workers.engagement.StoppingEngagement;
import io.quicksizer.workers.revision.UndoingWithdrawal;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** API to withdraw or cancel an engagement and to undo a withdrawal. */
@RestController
@RequestMapping("/api/v1/engagements/{id}")
@Tag(name = "Engagements")
class StoppingController {
    private final StoppingEngagement stopping;
    private final UndoingWithdrawal undoing;

    StoppingController(StoppingEngagement stopping, UndoingWithdrawal undoing) {
        this.undoing = undoing;
        this.stopping = stopping;
    }

    /** The engagement that is being ended or resumed. */
    @Schema(name = "Stopping")
    record Stopping(UUID engagement) {}

    @PostMapping("/withdraw")
    @PlannersOnly
    @Operation(summary = "Take an engagement back", operationId = "withdrawEngagement")
    @ApiResponse(responseCode = "202", description = "Stored; the workflow ends it by itself")
    ResponseEntity<Stopping> withdraw(
            Person person, @PathVariable UUID id, @RequestBody(required = false) @Nullable Comment body) {
        return Answers.accepted(stopping.withdraw(person, id, Comment.of(body)).map(Stopping::new));
    }

    @PostMapping("/undo-withdrawal")
    @PlannersOnly
    @Operation(summary = "Undo a withdrawal of one's own within a day", operationId = "undoWithdrawal")
    @ApiResponse(responseCode = "202", description = "Stored; a new run of the workflow starts by itself")
    ResponseEntity<Stopping> undoWithdrawal(Person person, @PathVariable UUID id) {
        return Answers.accepted(undoing.undo(person, id).map(revision -> new Stopping(id)));
    }

    @PostMapping("/cancel")
    @AdministratorsOnly
    @Operation(summary = "End an engagement as an administrator", operationId = "cancelEngagement")
    @ApiResponse(responseCode = "202", description = "Stored; the workflow ends it by itself")
    ResponseEntity<Stopping> cancel(
            Person person, @PathVariable UUID id, @RequestBody(required = false) @Nullable Comment body) {
        return Answers.accepted(stopping.cancel(person, id, Comment.of(body)).map(Stopping::new));
    }
}
