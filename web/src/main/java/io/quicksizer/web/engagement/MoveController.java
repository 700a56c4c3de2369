package io.quicksizer.web.engagement;

import io.quicksizer.web.problem.Answers;
import io.quicksizer.web.problem.ETags;
import io.quicksizer.web.signin.AnyRole;
import io.quicksizer.web.signin.PlannersOnly;
import io.quicksizer.workers.access.Person;
import io.quicksizer.workers.engagement.MovingEngagement;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** API that moves an engagement to the published catalogue version. */
@RestController
@RequestMapping("/api/v1/engagements/{id}/move")
@Tag(name = "Engagements")
class MoveController {
    private final MovingEngagement moving;

    MoveController(MovingEngagement moving) {
        this.moving = moving;
    }

    /**
     * Body of a move.
     *
     * @param catalogue number of the catalogue version that was previewed
     */
    record Move(int catalogue) {}

    @GetMapping
    @AnyRole
    @Operation(
            summary = "What moving to the published catalogue would change, line by line; changes nothing",
            operationId = "foreseeMove")
    ResponseEntity<MoveJson> foresee(Person person, @PathVariable UUID id) {
        return Answers.ok(moving.preview(person, id).map(MoveJson::of), MoveJson::version);
    }

    @PostMapping
    @PlannersOnly
    @Operation(summary = "Move the engagement to the published catalogue", operationId = "moveEngagement")
    ResponseEntity<MoveJson> move(
            Person person,
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody Move body) {
        Answers.done(moving.move(person, id, ETags.required(ifMatch), body.catalogue()));
        return foresee(person, id);
    }
}
