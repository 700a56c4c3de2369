package io.quicksizer.web.revision;

import io.quicksizer.web.problem.Answers;
import io.quicksizer.web.signin.AnyRole;
import io.quicksizer.workers.access.Person;
import io.quicksizer.workers.revision.FirstDifference;
import io.quicksizer.workers.revision.ReplayingRevision;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** API that recomputes a revision from its stored content. */
@RestController
@Tag(name = "Revisions", description = "Frozen when they are submitted")
class ReplayController {
    private final ReplayingRevision replaying;

    ReplayController(ReplayingRevision replaying) {
        this.replaying = replaying;
    }

    /**
     * Result of a replay.
     *
     * @param same whether the recomputed content is identical to the stored one
     * @param storedSha256 hash of the stored content
     * @param recomputedSha256 hash of the recomputed content
     * @param firstDifference null if there is none
     */
    @Schema(name = "Replay")
    record Verdict(
            UUID revision,
            int number,
            boolean same,
            String storedSha256,
            String recomputedSha256,
            @Nullable Differing firstDifference) {
        static Verdict of(ReplayingRevision.Replayed replayed) {
            return new Verdict(
                    replayed.revision().id(),
                    replayed.revision().number(),
                    replayed.outcome().same(),
                    replayed.outcome().storedSha256(),
                    replayed.outcome().recomputedSha256(),
                    replayed.outcome().first().map(Differing::of).orElse(null));
        }
    }

    /**
     * A difference.
     *
     * @param path such as rows[2].days
     * @param stored value in the revision
     * @param recomputed value calculated now
     */
    @Schema(name = "ReplayDifference")
    record Differing(String path, String stored, String recomputed) {
        static Differing of(FirstDifference difference) {
            return new Differing(difference.path(), difference.stored(), difference.recomputed());
        }
    }

    @PostMapping("/api/v1/revisions/{id}/replay")
    @AnyRole
    @Operation(summary = "Recompute a revision: the same hash, or the first difference", operationId = "replayRevision")
    ResponseEntity<Verdict> replay(Person person, @PathVariable UUID id) {
        return Answers.ok(replaying.replay(person, id).map(Verdict::of));
    }
}
