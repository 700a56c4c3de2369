package io.quicksizer.web.people;

import io.quicksizer.web.problem.Answers;
import io.quicksizer.web.problem.ApiProblem.FieldProblem;
import io.quicksizer.web.problem.ProblemKind;
import io.quicksizer.web.problem.RequestProblem;
import io.quicksizer.web.signin.AdministratorsOnly;
import io.quicksizer.workers.access.Person;
import io.quicksizer.workers.people.ChangingAccess;
import io.quicksizer.workers.people.KnownPeople;
import io.quicksizer.workers.people.KnownPerson;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** People who have access, for programs. */
@RestController
@RequestMapping("/api/v1/people")
@Tag(name = "People")
class PeopleController {
    private static final int LONGEST_PAGE = 200;

    private final KnownPeople people;
    private final ChangingAccess changing;

    PeopleController(KnownPeople people, ChangingAccess changing) {
        this.people = people;
        this.changing = changing;
    }

    /**
     * The reason why access is taken away.
     *
     * @param reason for the audit trail; may be absent
     */
    @Schema(name = "Deactivation")
    record Deactivation(@Nullable String reason) {
        static String of(@Nullable Deactivation body) {
            return body == null
                    ? ""
                    : Objects.requireNonNullElse(body.reason(), "").strip();
        }
    }

    @GetMapping
    @AdministratorsOnly
    @Operation(summary = "Everybody who has ever signed in, by user name", operationId = "people")
    PeopleJson list(
            Person person,
            @Parameter(description = "From the page before") @RequestParam(defaultValue = "") String after,
            @Parameter(description = "Rows, 1 to 200") @RequestParam(defaultValue = "50") int limit) {
        if (limit < 1 || limit > LONGEST_PAGE) {
            throw blame("limit", "Ask for 1 to " + LONGEST_PAGE + " rows.");
        }
        return PeopleJson.of(Answers.done(people.page(person, after, limit)));
    }

    @PostMapping("/{userName}/deactivation")
    @AdministratorsOnly
    @Operation(summary = "Take all access away from a person, from the next call on", operationId = "deactivatePerson")
    ResponseEntity<KnownPerson> deactivate(
            Person person, @PathVariable String userName, @RequestBody(required = false) @Nullable Deactivation body) {
        String reason = Deactivation.of(body);
        if (reason.length() > PeoplePage.LONGEST_REASON) {
            throw blame("reason", "Write at most " + PeoplePage.LONGEST_REASON + " characters.");
        }
        return Answers.ok(changing.deactivate(person, userName, reason));
    }

    @PostMapping("/{userName}/reactivation")
    @AdministratorsOnly
    @Operation(
            summary = "Give a person the access back that the identity provider says",
            operationId = "reactivatePerson")
    ResponseEntity<KnownPerson> reactivate(Person person, @PathVariable String userName) {
        return Answers.ok(changing.reactivate(person, userName));
    }

    private static RequestProblem blame(String field, String message) {
        return new RequestProblem(
                ProblemKind.UNREADABLE,
                "Look at " + field + ".",
                List.of(new FieldProblem(field, "parameter.range", message)));
    }
}
