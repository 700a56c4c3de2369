package io.quicksizer.web.revision;

import io.quicksizer.web.problem.Answers;
import io.quicksizer.web.signin.PlannersOnly;
import io.quicksizer.workers.access.Person;
import io.quicksizer.workers.revision.ReopeningEngagement;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** API that starts the next revision of an approved or rejected engagement. */
@RestController
@Tag(name = "Revisions", description = "Frozen when they are submitted")
class ReopeningController {
    private final ReopeningEngagement reopening;

    ReopeningController(ReopeningEngagement reopening) {
        this.reopening = reopening;
    }

    /**
     * The reopened engagement.
     *
     * @param number number of the new revision
     */
    @Schema(name = "RevisionBegun")
    record Begun(UUID engagement, int number) {}

    @PostMapping("/api/v1/engagements/{id}/revisions")
    @PlannersOnly
    @Operation(summary = "Begin the next revision of an approved or rejected engagement", operationId = "beginRevision")
    @ApiResponse(responseCode = "202", description = "Stored; the workflow begins again at the review by itself")
    ResponseEntity<Begun> begin(Person person, @PathVariable UUID id) {
        return Answers.accepted(reopening.reopen(person, id).map(number -> new Begun(id, number)));
    }
}
