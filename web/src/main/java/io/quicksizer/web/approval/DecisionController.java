package io.quicksizer.web.approval;

import io.quicksizer.db.common.Channel;
import io.quicksizer.web.problem.Answers;
import io.quicksizer.web.signin.AnyRole;
import io.quicksizer.web.signin.ApproversOnly;
import io.quicksizer.workers.access.Person;
import io.quicksizer.workers.approval.Deciding;
import io.quicksizer.workers.approval.SignOffQueries;
import io.quicksizer.workers.wizard.entry.DecisionEntry;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** API for sign-offs: the pending sign-off and its decision. */
@RestController
@Tag(name = "Approval", description = "Sign-off of submitted revisions")
class DecisionController {
    private final SignOffQueries signOffs;
    private final Deciding deciding;

    DecisionController(SignOffQueries signOffs, Deciding deciding) {
        this.signOffs = signOffs;
        this.deciding = deciding;
    }

    /**
     * Confirmation of an accepted decision.
     *
     * @param contentSha256 hash of the content that the decision is about
     */
    @Schema(name = "DecisionReceipt")
    record Receipt(UUID revision, int number, int level, String contentSha256) {
        static Receipt of(Deciding.Receipt receipt) {
            return new Receipt(
                    receipt.revisionId(), receipt.revisionNumber(), receipt.level(), receipt.contentSha256());
        }
    }

    /** Body of a decision. */
    @Schema(name = "Decision")
    record Decision(
            @Schema(description = "approve, request-changes or reject", example = "approve") @Nullable
            String decision,

            @Schema(description = "Required unless approved") @Nullable
            String comment,

            @Schema(description = "Required: the hash of the content that was looked at, as the sign-off shows it")
            @Nullable
            String contentSha256) {}

    @GetMapping("/api/v1/engagements/{id}/sign-off")
    @AnyRole
    @Operation(summary = "The sign-off that an engagement waits for", operationId = "signOff")
    ResponseEntity<SignOffJson> signOff(Person person, @PathVariable UUID id) {
        return Answers.ok(signOffs.view(person, id).map(SignOffJson::of));
    }

    @PostMapping("/api/v1/engagements/{id}/decision")
    @ApproversOnly
    @Operation(summary = "Decide the level of sign-off that is asked now", operationId = "decide")
    @ApiResponse(responseCode = "202", description = "Stored; the workflow moves on by itself")
    ResponseEntity<Receipt> decide(Person person, @PathVariable UUID id, @RequestBody Decision body) {
        DecisionEntry entry = DecisionEntry.of(text(body.decision()), text(body.comment()), text(body.contentSha256()));
        return Answers.accepted(deciding.decide(person, id, entry, Channel.API).map(Receipt::of));
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
