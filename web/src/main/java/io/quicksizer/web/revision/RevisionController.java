package io.quicksizer.web.revision;

import io.quicksizer.web.problem.Answers;
import io.quicksizer.web.signin.AnyRole;
import io.quicksizer.workers.access.Person;
import io.quicksizer.workers.revision.RevisionQueries;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** API for submitted revisions. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Revisions", description = "Frozen when they are submitted")
class RevisionController {
    private final RevisionQueries revisions;

    RevisionController(RevisionQueries revisions) {
        this.revisions = revisions;
    }

    @GetMapping("/engagements/{id}/revisions")
    @AnyRole
    @Operation(summary = "The revisions of an engagement, newest first", operationId = "revisions")
    ResponseEntity<List<RevisionJson.Summary>> list(Person person, @PathVariable UUID id) {
        return Answers.ok(revisions
                .list(person, id)
                .map(summaries ->
                        summaries.stream().map(RevisionJson.Summary::of).toList()));
    }

    @GetMapping("/revisions/{id}")
    @AnyRole
    @Operation(summary = "One revision: content, levels of sign-off, decisions", operationId = "revision")
    ResponseEntity<RevisionJson> view(Person person, @PathVariable UUID id) {
        return Answers.ok(revisions.detail(person, id).map(RevisionJson::of));
    }
}
