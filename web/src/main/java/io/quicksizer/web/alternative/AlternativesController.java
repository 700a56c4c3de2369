package io.quicksizer.web.alternative;

import io.quicksizer.db.common.Channel;
import io.quicksizer.web.page.WizardSettings;
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
import io.quicksizer.workers.result.Answer;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
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

/** API for the alternatives of an engagement. The version in requests and responses is that of the engagement. */
@RestController
@RequestMapping("/api/v1/engagements/{id}/alternatives")
@Tag(
        name = "Alternatives",
        description =
                "Other sizings of the same engagement, under names. If-Match of each change is the ETag of their list:"
                        + " the version of the engagement, which each change raises")
@EnableConfigurationProperties(WizardSettings.class)
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
            WizardSettings settings) {
        this.comparing = comparing;
        this.saving = saving;
        this.switching = switching;
        this.keeping = keeping;
        this.patience = settings.patience();
    }

    /** A new alternative. */
    @Schema(name = "NewAlternative")
    record Save(
            @Schema(description = "Required, up to 60 characters", example = "Large") @Nullable
            String name,

            @Schema(description = "Where changes belong that were made since the active alternative was saved")
            @Nullable
            Changes changes) {}

    /** A new name. */
    @Schema(name = "NameOfAlternative")
    record Rename(
            @Schema(description = "Required, up to 60 characters") @Nullable
            String name) {}

    @GetMapping
    @AnyRole
    @Operation(summary = "The alternatives side by side, by line item, year and total", operationId = "alternatives")
    ResponseEntity<AlternativesJson> compare(Person person, @PathVariable UUID id) {
        return Answers.ok(comparing.compare(person, id).map(AlternativesJson::of), AlternativesJson::version);
    }

    @PostMapping
    @PlannersOnly
    @Operation(
            summary = "Save what the engagement holds now as another alternative, which becomes the active one",
            operationId = "saveAlternative")
    ResponseEntity<AlternativesJson> save(
            Person person,
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody Save body) {
        return after(
                saving.save(
                        person,
                        id,
                        new SavingAlternative.Request(
                                Objects.requireNonNullElse(body.name(), ""),
                                ETags.required(ifMatch),
                                Optional.ofNullable(body.changes()))),
                person,
                id);
    }

    @PostMapping("/{alternative}/switch")
    @PlannersOnly
    @Operation(
            summary = "Switch to an alternative; what the engagement holds now is kept under the active one's name",
            operationId = "switchAlternative")
    ResponseEntity<AlternativesJson> switchTo(
            Person person,
            @PathVariable UUID id,
            @PathVariable UUID alternative,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        return after(
                switching.switchTo(
                        person,
                        id,
                        new SwitchingAlternative.Request(alternative, ETags.required(ifMatch), Channel.API),
                        patience),
                person,
                id);
    }

    @PatchMapping("/{alternative}")
    @PlannersOnly
    @Operation(summary = "Give an alternative another name", operationId = "renameAlternative")
    ResponseEntity<AlternativesJson> rename(
            Person person,
            @PathVariable UUID id,
            @PathVariable UUID alternative,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody Rename body) {
        return after(
                keeping.rename(person, id, seen(alternative, ifMatch), Objects.requireNonNullElse(body.name(), "")),
                person,
                id);
    }

    @DeleteMapping("/{alternative}")
    @PlannersOnly
    @Operation(
            summary = "Delete an alternative that is not active; the one deleted last can be brought back",
            operationId = "deleteAlternative")
    ResponseEntity<AlternativesJson> delete(
            Person person,
            @PathVariable UUID id,
            @PathVariable UUID alternative,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        return after(keeping.delete(person, id, seen(alternative, ifMatch)), person, id);
    }

    @PostMapping("/{alternative}/offer")
    @PlannersOnly
    @Operation(
            summary = "Offer an alternative beside the active one: it is submitted, signed and printed with it",
            operationId = "offerAlternative")
    ResponseEntity<AlternativesJson> offer(
            Person person,
            @PathVariable UUID id,
            @PathVariable UUID alternative,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        return after(keeping.offer(person, id, seen(alternative, ifMatch), true), person, id);
    }

    @PostMapping("/{alternative}/withhold")
    @PlannersOnly
    @Operation(summary = "No longer offer an alternative", operationId = "withholdAlternative")
    ResponseEntity<AlternativesJson> withhold(
            Person person,
            @PathVariable UUID id,
            @PathVariable UUID alternative,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        return after(keeping.offer(person, id, seen(alternative, ifMatch), false), person, id);
    }

    @PostMapping("/restore")
    @PlannersOnly
    @Operation(summary = "Bring back the alternative that was deleted last", operationId = "restoreAlternative")
    ResponseEntity<AlternativesJson> restore(Person person, @PathVariable UUID id) {
        return after(keeping.restore(person, id), person, id);
    }

    private static Seen seen(UUID alternative, @Nullable String ifMatch) {
        return new Seen(alternative, ETags.required(ifMatch));
    }

    private ResponseEntity<AlternativesJson> after(Answer<?> change, Person person, UUID id) {
        Answers.done(change);
        return compare(person, id);
    }
}
