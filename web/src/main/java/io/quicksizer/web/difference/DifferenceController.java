package io.quicksizer.web.difference;

import io.quicksizer.web.problem.Answers;
import io.quicksizer.web.signin.AnyRole;
import io.quicksizer.workers.access.Person;
import io.quicksizer.workers.difference.ComparingRevisions;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** API for the differences between two revisions, with their causes. */
@RestController
@Tag(name = "Revisions", description = "Frozen when they are submitted")
class DifferenceController {
    private final ComparingRevisions comparing;

    DifferenceController(ComparingRevisions comparing) {
        this.comparing = comparing;
    }

    @GetMapping("/api/v1/engagements/{id}/revisions/{one}/difference/{other}")
    @AnyRole
    @Operation(
            summary = "Every cell that differs between two revisions, with what caused it",
            operationId = "revisionDifference")
    ResponseEntity<DifferenceJson> difference(
            Person person,
            @PathVariable UUID id,
            @Parameter(description = "Number of a revision") @PathVariable int one,
            @Parameter(description = "Number of another; the earlier one always comes first") @PathVariable int other) {
        return Answers.ok(comparing.compare(person, id, one, other).map(DifferenceJson::of));
    }
}
