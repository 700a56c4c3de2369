package io.quicksizer.web.engagement;

import io.quicksizer.web.engagement.EngagementRequests.Create;
import io.quicksizer.web.engagement.EngagementRequests.Rename;
import io.quicksizer.web.problem.Answers;
import io.quicksizer.web.problem.ETags;
import io.quicksizer.web.signin.AnyRole;
import io.quicksizer.web.signin.PlannersOnly;
import io.quicksizer.workers.access.Person;
import io.quicksizer.workers.engagement.ChangingEngagement;
import io.quicksizer.workers.engagement.EngagementQueries;
import io.quicksizer.workers.engagement.EngagementView;
import io.quicksizer.workers.engagement.OpeningEngagement;
import io.quicksizer.workers.engagement.StartingDeferred;
import io.quicksizer.workers.result.Answer;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** API to open, read and change engagements. */
@RestController
@RequestMapping("/api/v1/engagements")
@Tag(name = "Engagements", description = "One sizing for one customer")
class EngagementController {
    private final OpeningEngagement opening;
    private final EngagementQueries queries;
    private final ChangingEngagement changing;
    private final StartingDeferred deferred;

    EngagementController(
            OpeningEngagement opening,
            EngagementQueries queries,
            ChangingEngagement changing,
            StartingDeferred deferred) {
        this.opening = opening;
        this.queries = queries;
        this.changing = changing;
        this.deferred = deferred;
    }

    @PostMapping
    @PlannersOnly
    @Operation(summary = "Open an engagement", operationId = "openEngagement")
    @ApiResponse(responseCode = "201", description = "Opened; its workflow starts by itself")
    ResponseEntity<EngagementJson> open(Person person, @RequestBody Create body) {
        return created(opening.open(person, body.engagement()));
    }

    @GetMapping("/{id}")
    @AnyRole
    @Operation(summary = "One engagement with its current figures", operationId = "engagement")
    ResponseEntity<EngagementJson> view(Person person, @PathVariable UUID id) {
        return ok(queries.view(person, id));
    }

    @PatchMapping("/{id}")
    @PlannersOnly
    @Operation(summary = "Give an engagement another name", operationId = "renameEngagement")
    ResponseEntity<EngagementJson> rename(
            Person person,
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody Rename body) {
        return ok(changing.rename(person, id, ETags.required(ifMatch), body.text()));
    }

    @PostMapping("/{id}/copy")
    @PlannersOnly
    @Operation(summary = "Open a copy over the catalogue that is published now", operationId = "copyEngagement")
    @ApiResponse(responseCode = "201", description = "Opened; its workflow starts by itself")
    ResponseEntity<EngagementJson> copy(Person person, @PathVariable UUID id, @RequestBody Rename body) {
        return created(opening.copy(person, id, body.text()));
    }

    @PostMapping("/{id}/start-deferred")
    @PlannersOnly
    @Operation(
            summary = "Open an engagement with the deferred line items of another one",
            operationId = "startDeferredEngagement")
    @ApiResponse(responseCode = "201", description = "Opened; its workflow starts by itself")
    ResponseEntity<EngagementJson> startDeferred(Person person, @PathVariable UUID id, @RequestBody Rename body) {
        return created(deferred.start(person, id, body.text()));
    }

    @PostMapping("/{id}/archive")
    @PlannersOnly
    @Operation(summary = "Put an engagement aside", operationId = "archiveEngagement")
    ResponseEntity<EngagementJson> archive(
            Person person,
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        return ok(changing.archive(person, id, ETags.required(ifMatch)));
    }

    @PostMapping("/{id}/restore")
    @PlannersOnly
    @Operation(summary = "Take an engagement out of the archive", operationId = "restoreEngagement")
    ResponseEntity<EngagementJson> restore(
            Person person,
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        return ok(changing.restore(person, id, ETags.required(ifMatch)));
    }

    private static ResponseEntity<EngagementJson> ok(Answer<EngagementView> answer) {
        return Answers.ok(answer.map(EngagementJson::of), EngagementJson::version);
    }

    private static ResponseEntity<EngagementJson> created(Answer<EngagementView> answer) {
        return Answers.created(
                answer.map(EngagementJson::of),
                engagement -> URI.create("/api/v1/engagements/" + engagement.id()),
                EngagementJson::version);
    }
}
