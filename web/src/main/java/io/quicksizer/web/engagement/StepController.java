package io.quicksizer.web.engagement;

import com.fasterxml.jackson.databind.JsonNode;
import io.quicksizer.db.common.Channel;
import io.quicksizer.processes.model.Step;
import io.quicksizer.web.engagement.EngagementRequests.Comment;
import io.quicksizer.web.problem.Answers;
import io.quicksizer.web.problem.ETags;
import io.quicksizer.web.problem.ProblemKind;
import io.quicksizer.web.problem.RequestProblem;
import io.quicksizer.web.signin.AnyRole;
import io.quicksizer.web.signin.PlannersOnly;
import io.quicksizer.workers.access.Person;
import io.quicksizer.workers.engagement.EngagementQueries;
import io.quicksizer.workers.engagement.EngagementView;
import io.quicksizer.workers.engagement.StepForms;
import io.quicksizer.workers.engagement.SubmittingStep;
import io.quicksizer.workers.result.Answer;
import io.quicksizer.workers.wizard.Move;
import io.quicksizer.workers.wizard.entry.Input;
import io.quicksizer.workers.wizard.entry.Intent;
import io.quicksizer.workers.wizard.entry.ReviewEntry;
import io.quicksizer.workers.wizard.entry.StepEntry;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Map;
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

/** API for the steps of the wizard: their content and submissions. */
@RestController
@RequestMapping("/api/v1/engagements/{id}")
@Tag(name = "Steps", description = "The wizard, with the same content as its forms in Tasklist")
class StepController {
    private static final String SCOPE_EXAMPLE = """
            {"scopeTypes": ["strategy-foundation"], "confirmDrop": false, "action": "continue"}""";

    private final StepForms forms;
    private final SubmittingStep submitting;
    private final EngagementQueries queries;

    StepController(StepForms forms, SubmittingStep submitting, EngagementQueries queries) {
        this.forms = forms;
        this.submitting = submitting;
        this.queries = queries;
    }

    /**
     * Confirmation of an accepted submission.
     *
     * @param visit the visit of the step that was submitted
     * @param outcome accepted, back, jump, submit or withdraw
     * @param nextStep target of back and jump; null where the workflow decides
     * @param version the engagement's new version, same as the ETag
     */
    @Schema(name = "StepReceipt")
    record Receipt(
            UUID visit,
            @Schema(example = "accepted") String outcome,
            @Nullable String nextStep,
            @Schema(example = "8") long version) {
        static Receipt of(SubmittingStep.Receipt receipt) {
            return new Receipt(
                    receipt.visit(),
                    receipt.outcome(),
                    receipt.nextStep().map(Step::name).orElse(null),
                    receipt.version());
        }
    }

    @GetMapping("/steps/{step}")
    @AnyRole
    @Operation(summary = "What a step's form shows", operationId = "stepForm")
    ResponseEntity<Map<String, @Nullable Object>> show(Person person, @PathVariable UUID id, @PathVariable Step step) {
        ofTheWizard(step);
        EngagementView engagement = Answers.done(queries.view(person, id));
        return Answers.ok(forms.show(person, id, step), shown -> engagement.version());
    }

    @PostMapping("/steps/{step}")
    @PlannersOnly
    @Operation(summary = "Submit a step: its fields and the action", operationId = "submitStep")
    @ApiResponse(responseCode = "202", description = "Stored; the workflow moves on by itself")
    ResponseEntity<Receipt> submit(
            Person person,
            @PathVariable UUID id,
            @PathVariable Step step,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            description = "The fields that the step shows, and the action: continue, back; at REVIEW"
                                    + " submit, back, jump (with jumpTo) or withdraw",
                            content =
                                    @Content(
                                            schema = @Schema(type = "object"),
                                            examples = @ExampleObject(name = "SCOPE", value = SCOPE_EXAMPLE)))
                    @RequestBody
                    JsonNode fields) {
        ofTheWizard(step);
        if (!fields.isObject()) {
            throw new RequestProblem(ProblemKind.UNREADABLE, "Send the step's fields as one JSON object.");
        }
        return submitStep(person, id, ETags.required(ifMatch), StepEntry.read(step, fields));
    }

    @PostMapping("/submit")
    @PlannersOnly
    @Operation(summary = "Submit the reviewed engagement for approval", operationId = "submitEngagement")
    @ApiResponse(responseCode = "202", description = "Stored; a revision is frozen and offered for sign-off")
    ResponseEntity<Receipt> submitForApproval(
            Person person,
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody(required = false) @Nullable Comment body) {
        ReviewEntry review = new ReviewEntry(Intent.of(Move.SUBMIT.word()), Input.absent(), Input.of(Comment.of(body)));
        return submitStep(person, id, ETags.required(ifMatch), review);
    }

    private ResponseEntity<Receipt> submitStep(Person person, UUID id, long version, StepEntry entry) {
        Answer<SubmittingStep.Receipt> answer =
                submitting.submit(person, id, new SubmittingStep.Request(version, entry, Channel.API));
        return Answers.accepted(answer.map(Receipt::of), Receipt::version);
    }

    private static void ofTheWizard(Step step) {
        if (step == Step.SIGN_OFF) {
            throw new RequestProblem(
                    ProblemKind.NOT_FOUND, "The sign-off is no step of the wizard; decide at the address decision.");
        }
    }
}
