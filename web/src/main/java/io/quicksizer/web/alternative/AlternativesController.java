package io.quicksizer.web.alternative;

import io.quicksizer.db.common.Channel;
import io.quicksizer.web.problem.Answers;
import io.quicksizer.web.problem.ETags;
import io.quicksizer.web.signin.AnyRole;
import io.quicksizer.web.signin.PlannersOnly;
import io.quicksizer.workers.access.Person;
import io.quicksizer.workers.alternative.ComparingAlternatives;
import io.quicksizer.workers.alternative.KeepingAlternatives;
import io.quicksizer.workers.alternative.KeepingAlternatives.Seen;
import io.quicksizer.workers.alternative.SavingAlternative;
import io.quicksizer.workers.alternative.SavingAlternative.Changes;
import io.quicksizer.workers.alternative.SwitchingAlternative;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Alternatives of an engagement. The version of each request and answer is that of the engagement. */
@RestController
@RequestMapping("/api/v1/engagements/{id}/alternatives")
@Tag(
        name = "Alternatives",
        description =
                "Other sizings of the same engagement, under names. If-Match of each change is the ETag of their list:"
                        + " the version of the engagement, which each change raises")
class AlternativesController {
    private final ComparingAlternatives comparing;
    private final SavingAlternative saving;
    private final SwitchingAlternative switching;
    private final KeepingAlternatives keeping;
    private final Duration patience;

    AlternativesController(
            ComparingAlternatives comparing,
            SavingAlternative saving,
            SwitchingAlternative switching,
            KeepingAlternatives keeping,
            @Value("${quicksizer.wizard.patience:1500ms}") Duration patience) {
        this.comparing = comparing;
        this.saving = saving;
        this.switching = switching;
        this.keeping = keeping;
        this.patience = patience;
    }

    /** A new alternative. */
    @Schema(name = "NewAlternative")
    record Save(
            @Schema(description = "Required, up to 60 characters", example = "Large") @Nullable
            String name,

            @Schema(description = "Where changes belong that were made since the active alternative was saved")
            @Nullable
            Changes changes) {}

    /** Another name. */
    @Schema(name = "NameOfAlternative")
    record Rename(
            @Schema(description = "Required, up to 60 characters") @Nullable
            String name) {}

    @GetMapping
    @AnyRole
    @Operation(summary = "The alternatives side by side, by line item, year and total", operationId = "alternatives")
    ResponseEntity<AlternativesJson> compare(@Parameter(hidden = true) Person person, @PathVariable UUID id) {
        return Answers.ok(comparing.compare(person, id).map(AlternativesJson::of), AlternativesJson::version);
    }

    @PostMapping
    @PlannersOnly
    @Operation(
            summary = "Save what the engagement holds now as another alternative, which becomes the active one",
            operationId = "saveAlternative")
    ResponseEntity<AlternativesJson> save(
            @Parameter(hidden = true) Person person,
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody Save body) {
        Answers.done(saving.save(
                person,
                id,
                new SavingAlternative.Request(
                        Objects.requireNonNullElse(body.name(), ""),
                        ETags.required(ifMatch),
                        Optional.ofNullable(body.changes()))));
        return compare(person, id);
    }

    @PostMapping("/{alternative}/switch")
    @PlannersOnly
    @Operation(
            summary = "Switch to an alternative; what the engagement holds now is kept under the active one's name",
            operationId = "switchAlternative")
    ResponseEntity<AlternativesJson> switchTo(
            @Parameter(hidden = true) Person person,
            @PathVariable UUID id,
            @PathVariable UUID alternative,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        Answers.done(switching.switchTo(
                person,
                id,
                new SwitchingAlternative.Request(alternative, ETags.required(ifMatch), Channel.API),
                patience));
        return compare(person, id);
    }

    @PatchMapping("/{alternative}")
    @PlannersOnly
    @Operation(summary = "Give an alternative another name", operationId = "renameAlternative")
    ResponseEntity<AlternativesJson> rename(
            @Parameter(hidden = true) Person person,
            @PathVariable UUID id,
            @PathVariable UUID alternative,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody Rename body) {
        Answers.done(keeping.rename(
                person,
                id,
                new Seen(alternative, ETags.required(ifMatch)),
                Objects.requireNonNullElse(body.name(), "")));
        return compare(person, id);
    }

    @DeleteMapping("/{alternative}")
    @PlannersOnly
    @Operation(
            summary = "Delete an alternative that is not active; the one deleted last can be brought back",
            operationId = "deleteAlternative")
    ResponseEntity<AlternativesJson> delete(
            @Parameter(hidden = true) Person person,
            @PathVariable UUID id,
            @PathVariable UUID alternative,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        Answers.done(keeping.delete(person, id, new Seen(alternative, ETags.required(ifMatch))));
        return compare(person, id);
    }

    @PostMapping("/{alternative}/offer")
    @PlannersOnly
    @Operation(
            summary = "Offer an alternative beside the active one: it is submitted, signed and printed with it",
            operationId = "offerAlternative")
    ResponseEntity<AlternativesJson> offer(
            @Parameter(hidden = true) Person person,
            @PathVariable UUID id,
            @PathVariable UUID alternative,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        Answers.done(keeping.offer(person, id, new Seen(alternative, ETags.required(ifMatch)), true));
        return compare(person, id);
    }

    @PostMapping("/{alternative}/withhold")
    @PlannersOnly
    @Operation(summary = "No longer offer an alternative", operationId = "withholdAlternative")
    ResponseEntity<AlternativesJson> withhold(
            @Parameter(hidden = true) Person person,
            @PathVariable UUID id,
            @PathVariable UUID alternative,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        Answers.done(keeping.offer(person, id, new Seen(alternative, ETags.required(ifMatch)), false));
        return compare(person, id);
    }

    @PostMapping("/restore")
    @PlannersOnly
    @Operation(summary = "Bring back the alternative that was deleted last", operationId = "restoreAlternative")
    ResponseEntity<AlternativesJson> restore(@Parameter(hidden = true) Person person, @PathVariable UUID id) {
        Answers.done(keeping.restore(person, id));
        return compare(person, id);
    }
}
