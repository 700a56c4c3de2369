package io.quicksizer.web.operations;

import io.quicksizer.processes.model.RestartPoint;
import io.quicksizer.web.problem.Answers;
import io.quicksizer.web.problem.ApiProblem.FieldProblem;
import io.quicksizer.web.problem.ProblemKind;
import io.quicksizer.web.problem.RequestProblem;
import io.quicksizer.web.signin.AdministratorsOnly;
import io.quicksizer.workers.access.Person;
import io.quicksizer.workers.operations.MessageAdministration;
import io.quicksizer.workers.operations.MessageAdministration.Dealt;
import io.quicksizer.workers.operations.OperationsQueries;
import io.quicksizer.workers.operations.Rebuilding;
import io.quicksizer.workers.operations.RestartingEngagement;
import io.quicksizer.workers.operations.RetryingIncident;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Operations API for scripts. */
@RestController
@RequestMapping("/api/v1/operations")
@Tag(name = "Operations", description = "What is stuck, and what to do about it; for administrators")
class OperationsController {
    private final OperationsQueries queries;
    private final RetryingIncident retrying;
    private final MessageAdministration messages;
    private final RestartingEngagement restarting;
    private final Rebuilding rebuilding;

    OperationsController(
            OperationsQueries queries,
            RetryingIncident retrying,
            MessageAdministration messages,
            RestartingEngagement restarting,
            Rebuilding rebuilding) {
        this.queries = queries;
        this.retrying = retrying;
        this.messages = messages;
        this.restarting = restarting;
        this.rebuilding = rebuilding;
    }

    /** The restart point and the reason. */
    @Schema(name = "Restart")
    record Restart(
            @Schema(description = "Required") @Nullable RestartPoint point,
            @Nullable String reason) {}

    /**
     * The reason for a rebuild.
     *
     * @param lostBefore runs that started before this time count as lost; null to rely on the engine's search
     */
    @Schema(name = "Rebuild")
    record Rebuild(@Nullable Instant lostBefore, @Nullable String reason) {
        static Rebuild of(@Nullable Rebuild body) {
            return body == null ? new Rebuild(null, null) : body;
        }
    }

    @GetMapping
    @AdministratorsOnly
    @Operation(summary = "The state of all engagements, and what is stuck", operationId = "operations")
    OperationsJson overview(Person person) {
        return OperationsJson.of(Answers.done(queries.overview(person)));
    }

    @PostMapping("/incidents/{key}/retry")
    @AdministratorsOnly
    @Operation(summary = "Let the engine try again what stopped", operationId = "retryIncident")
    RetryingIncident.Retried retry(Person person, @PathVariable long key) {
        return Answers.done(retrying.retry(person, key));
    }

    @PostMapping("/messages/{id}/send-again")
    @AdministratorsOnly
    @Operation(summary = "Send a message to the engine again", operationId = "sendMessageAgain")
    @ApiResponse(responseCode = "202", description = "It is due at once")
    ResponseEntity<Dealt> sendAgain(Person person, @PathVariable UUID id) {
        return Answers.accepted(messages.sendAgain(person, id));
    }

    @PostMapping("/messages/{id}/abandon")
    @AdministratorsOnly
    @Operation(summary = "Abandon a message, which is then never delivered", operationId = "abandonMessage")
    Dealt abandon(Person person, @PathVariable UUID id) {
        return Answers.done(messages.abandon(person, id));
    }

    @GetMapping("/engagements/{id}/restart-points")
    @AdministratorsOnly
    @Operation(summary = "The points at which an engagement can be restarted", operationId = "restartPoints")
    List<RestartPoint> points(Person person, @PathVariable UUID id) {
        return Answers.done(restarting.points(person, id));
    }

    @PostMapping("/engagements/{id}/restart")
    @AdministratorsOnly
    @Operation(summary = "Restart an engagement at a point of its process", operationId = "restartEngagement")
    @ApiResponse(responseCode = "202", description = "Stored; the workflow engine follows as soon as it is reachable")
    ResponseEntity<RestartingEngagement.Restarted> restart(
            Person person, @PathVariable UUID id, @RequestBody Restart body) {
        if (body.point() == null) {
            throw new RequestProblem(
                    ProblemKind.INVALID,
                    "Look at point.",
                    List.of(new FieldProblem("point", "required", "Say at which point it goes on.")));
        }
        return Answers.accepted(restarting.restart(person, id, body.point(), text(body.reason())));
    }

    @PostMapping("/engagements/{id}/rebuild")
    @AdministratorsOnly
    @Operation(summary = "Rebuild an engagement that the engine has lost", operationId = "rebuildEngagement")
    @ApiResponse(responseCode = "202", description = "Stored; the workflow engine follows as soon as it is reachable")
    ResponseEntity<Rebuilding.Rebuilt> rebuild(
            Person person, @PathVariable UUID id, @RequestBody(required = false) @Nullable Rebuild body) {
        Rebuild wanted = Rebuild.of(body);
        return Answers.accepted(rebuilding.rebuild(person, id, wanted.lostBefore(), text(wanted.reason())));
    }

    @PostMapping("/rebuild")
    @AdministratorsOnly
    @Operation(
            summary = "Rebuild every running engagement that the engine has lost; repeat it until nothing remains",
            operationId = "rebuildAll")
    @ApiResponse(responseCode = "202", description = "Stored; the workflow engine follows as soon as it is reachable")
    ResponseEntity<Rebuilding.Rebuilt> rebuildAll(
            Person person, @RequestBody(required = false) @Nullable Rebuild body) {
        Rebuild wanted = Rebuild.of(body);
        return Answers.accepted(rebuilding.rebuildAll(person, wanted.lostBefore(), text(wanted.reason())));
    }

    private static String text(@Nullable String reason) {
        return reason == null ? "" : reason;
    }
}
