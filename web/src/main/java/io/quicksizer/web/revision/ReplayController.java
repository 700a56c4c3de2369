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

/** Recomputes a revision from what it stores. */
@RestController
@Tag(name = "Revisions", description = "Frozen when they are submitted")
class ReplayController {
    private final ReplayingRevision replaying;

    ReplayController(ReplayingRevision replaying) {
        this.replaying = replaying;
    }

    /**
     * @param same whether the recomputed content is the stored one to the letter
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
     * @param path where, such as rows[2].days
     * @param stored what the revision states
     * @param recomputed what the calculation says now
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
