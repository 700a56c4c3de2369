package io.quicksizer.web.actual;

import io.quicksizer.db.common.Channel;
import io.quicksizer.web.problem.Answers;
import io.quicksizer.web.signin.AnyRole;
import io.quicksizer.workers.access.Person;
import io.quicksizer.workers.actual.ActualEntry;
import io.quicksizer.workers.actual.ActualsView;
import io.quicksizer.workers.actual.EnteringActuals;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** API for actual days. */
@RestController
@Tag(name = "Actual days", description = "Days really spent beside the approved estimate")
class ActualsController {
    private final EnteringActuals entering;

    ActualsController(EnteringActuals entering) {
        this.entering = entering;
    }

    /** Actual days of a line item. */
    @Schema(name = "ActualDaysEntry")
    record Entry(
            @Schema(description = "Key of the line item") @Nullable
            String lineItem,

            @Schema(description = "Days really spent; absent to remove them") @Nullable
            BigDecimal days,

            @Nullable String note,

            @Schema(description = "The line item as you saw it; without it, whatever is stored is replaced") @Nullable
            Seen seen) {

        ActualEntry entry() {
            return new ActualEntry(
                    Objects.requireNonNullElse(lineItem, ""),
                    days == null ? "" : days.toPlainString(),
                    Objects.requireNonNullElse(note, ""),
                    seen == null ? null : seen.asTyped());
        }
    }

    /** A line item as the caller saw it before changing it. */
    @Schema(name = "ActualDaysSeen")
    record Seen(
            @Schema(description = "Absent if nothing was entered") @Nullable
            BigDecimal days,

            @Nullable String note) {
        ActualEntry.Seen asTyped() {
            return new ActualEntry.Seen(days == null ? "" : days.toPlainString(), Objects.requireNonNullElse(note, ""));
        }
    }

    /** Actual days of several line items; all of them are stored, or none. */
    @Schema(name = "ActualDaysEntries")
    record Entries(@Nullable List<Entry> entries) {}

    /** Estimated and actual days of an engagement. */
    @Schema(name = "ActualDays")
    record Actuals(UUID engagementId, int revision, BigDecimal estimatedDays, BigDecimal actualDays, List<Line> lines) {
        static Actuals of(ActualsView view) {
            return new Actuals(
                    view.engagementId(),
                    view.revision(),
                    view.estimated(),
                    view.actual(),
                    view.rows().stream()
                            .map(row -> new Line(
                                    row.key(),
                                    row.name(),
                                    row.size(),
                                    row.estimated(),
                                    row.actual(),
                                    row.factor(),
                                    row.note()))
                            .toList());
        }
    }

    /** A line item. */
    @Schema(name = "ActualDaysLine")
    record Line(
            String lineItem,
            String name,
            String size,
            BigDecimal estimatedDays,
            @Nullable BigDecimal actualDays,
            @Nullable BigDecimal factor,
            String note) {}

    @GetMapping("/api/v1/engagements/{id}/actuals")
    @AnyRole
    @Operation(summary = "Days really spent beside the approved estimate", operationId = "actualDays")
    Actuals view(Person person, @PathVariable UUID id) {
        return Answers.done(entering.view(person, id).map(Actuals::of));
    }

    @PostMapping("/api/v1/engagements/{id}/actuals")
    @AnyRole
    @Operation(
            summary = "Enter days really spent on line items of the approved revision",
            operationId = "enterActualDays")
    Actuals enter(Person person, @PathVariable UUID id, @RequestBody Entries body) {
        List<ActualEntry> entries = Objects.requireNonNullElse(body.entries(), List.<Entry>of()).stream()
                .map(Entry::entry)
                .toList();
        return Answers.done(entering.enter(person, id, entries, Channel.API).map(Actuals::of));
    }
}
