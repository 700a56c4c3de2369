package io.quicksizer.web.operations;

import io.quicksizer.web.problem.Answers;
import io.quicksizer.web.signin.AdministratorsOnly;
import io.quicksizer.workers.access.Person;
import io.quicksizer.workers.operations.Reconciling;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Recovery API for {@code ops/reconcile}. */
@RestController
@RequestMapping("/api/v1/operations/recovery")
@Tag(name = "Operations")
class RecoveryController {
    private final Reconciling reconciling;

    RecoveryController(Reconciling reconciling) {
        this.reconciling = reconciling;
    }

    /** The reason for the audit log. */
    @Schema(name = "Reconcile")
    record Reconcile(@Nullable String reason) {}

    /**
     * Progress of a reconciliation.
     *
     * @param finished whether nothing remains; until then the call is to be repeated
     */
    @Schema(name = "ReconcileProgress")
    record Progress(boolean finished, int rebuilt, int ended, int remaining, int waiting, RecoveryJson recovery) {
        static Progress of(Reconciling.Progress progress) {
            return new Progress(
                    progress.finished(),
                    progress.rebuilt(),
                    progress.ended(),
                    progress.remaining(),
                    progress.waiting(),
                    RecoveryJson.of(progress.recovery()));
        }
    }

    @GetMapping
    @AdministratorsOnly
    @Operation(summary = "Whether database and workflow engine belong together", operationId = "recovery")
    RecoveryJson status(Person person) {
        return RecoveryJson.of(Answers.done(reconciling.status(person)));
    }

    @PostMapping("/reconcile")
    @AdministratorsOnly
    @Operation(
            summary = "Bring database and workflow engine together again, one portion a call",
            operationId = "reconcile")
    @ApiResponse(responseCode = "202", description = "Stored; the workflow engine follows as soon as it is reachable")
    ResponseEntity<Progress> reconcile(Person person, @RequestBody(required = false) @Nullable Reconcile body) {
        String reason = body == null || body.reason() == null ? "" : body.reason();
        return Answers.accepted(reconciling.reconcile(person, reason).map(Progress::of));
    }
}
