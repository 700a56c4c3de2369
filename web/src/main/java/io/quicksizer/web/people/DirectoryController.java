package io.quicksizer.web.people;

import io.quicksizer.web.problem.Answers;
import io.quicksizer.workers.people.ChangingAccess;
import io.quicksizer.workers.people.KnownPerson;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The rights of the organisation's directory of people, with a token of its own: deactivate leavers, and nothing else.
 */
@RestController
@Tag(name = "People")
class DirectoryController {
    /** The name in the audit trail of the directory. */
    private static final String SERVICE = "service:leavers";

    private final ChangingAccess changing;

    DirectoryController(ChangingAccess changing) {
        this.changing = changing;
    }

    @PostMapping("/api/v1/leavers/{userName}/deactivation")
    @Operation(
            summary = "Deactivate somebody who left; for the organisation's directory, with the token for leavers",
            operationId = "deactivateLeaver")
    ResponseEntity<KnownPerson> deactivate(@PathVariable String userName) {
        return Answers.ok(changing.deactivateLeaver(SERVICE, userName, "left, says the directory"));
    }
}
