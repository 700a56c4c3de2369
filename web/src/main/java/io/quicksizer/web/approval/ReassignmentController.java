package io.quicksizer.web.approval;

import io.quicksizer.web.problem.Answers;
import io.quicksizer.web.signin.AdministratorsOnly;
import io.quicksizer.workers.access.Person;
import io.quicksizer.workers.approval.ReassigningSignOff;
import io.quicksizer.workers.approval.ReassigningSignOff.Reassigned;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** API that assigns a pending sign-off to another approver. */
@RestController
@Tag(name = "Approval")
class ReassignmentController {
    private final ReassigningSignOff reassigning;

    ReassignmentController(ReassigningSignOff reassigning) {
        this.reassigning = reassigning;
    }

    /** The new assignee and the reason. */
    @Schema(name = "Reassignment")
    record Reassignment(@Nullable String assignee, @Nullable String reason) {}

    @PostMapping("/api/v1/engagements/{id}/sign-off/assignment")
    @AdministratorsOnly
    @Operation(summary = "Assign the sign-off that waits to another approver", operationId = "reassignSignOff")
    ResponseEntity<Reassigned> reassign(Person person, @PathVariable UUID id, @RequestBody Reassignment body) {
        return Answers.ok(reassigning.reassign(
                person,
                id,
                Objects.requireNonNullElse(body.assignee(), ""),
                Objects.requireNonNullElse(body.reason(), "")));
    }
}
