package io.quicksizer.web.engagement;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.quicksizer.web.problem.Answers;
import io.quicksizer.web.problem.ApiProblem.FieldProblem;
import io.quicksizer.web.problem.ProblemKind;
import io.quicksizer.web.problem.RequestProblem;
import io.quicksizer.web.signin.AnyRole;
import io.quicksizer.workers.access.Person;
import io.quicksizer.workers.audit.AuditQueries;
import io.quicksizer.workers.engagement.EngagementQueries;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** API for the audit log of an engagement, for everyone who may read the engagement. */
@RestController
@Tag(name = "Audit", description = "Who did what")
class AuditController {
    private static final int LONGEST_PAGE = 200;

    private final EngagementQueries queries;
    private final AuditQueries trail;

    AuditController(EngagementQueries queries, AuditQueries trail) {
        this.queries = queries;
        this.trail = trail;
    }

    /**
     * A page of the log, newest first.
     *
     * @param next value of {@code before} for the next page; null on the last one
     */
    @Schema(name = "AuditPage")
    record Page(List<Entry> entries, @Nullable Long next) {}

    /**
     * An entry of the log.
     *
     * @param sequence position in the hash chain
     * @param outcome DONE, REFUSED or FAILED
     * @param detail further details as a JSON object
     */
    @Schema(name = "AuditEntry")
    record Entry(
            long sequence,
            Instant at,
            @Schema(example = "planner") String actor,
            @Schema(example = "engagement.rename") String action,
            @Schema(example = "DONE") String outcome,
            @Schema(type = "object") @JsonRawValue String detail,
            String correlationId,
            String hash) {
        static Entry of(AuditQueries.Entry entry) {
            return new Entry(
                    entry.sequence(),
                    entry.fact().occurredAt(),
                    entry.fact().actor(),
                    entry.fact().action(),
                    entry.fact().outcome().name(),
                    entry.fact().detailJson(),
                    entry.fact().correlationId(),
                    entry.hash());
        }
    }

    @GetMapping("/api/v1/engagements/{id}/audit")
    @AnyRole
    @Operation(summary = "Who did what to an engagement, newest first", operationId = "engagementAudit")
    Page audit(
            Person person,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "9223372036854775807") long before,
            @Parameter(description = "Rows, 1 to 200") @RequestParam(defaultValue = "50") int limit) {
        if (limit < 1 || limit > LONGEST_PAGE) {
            throw new RequestProblem(
                    ProblemKind.UNREADABLE,
                    "Look at limit.",
                    List.of(new FieldProblem("limit", "parameter.range", "Ask for 1 to " + LONGEST_PAGE + " rows.")));
        }
        Answers.done(queries.view(person, id));
        List<Entry> page = trail.ofEngagement(id, before, limit + 1).stream()
                .map(Entry::of)
                .toList();
        boolean more = page.size() > limit;
        List<Entry> shown = more ? page.subList(0, limit) : page;
        return new Page(shown, more ? shown.getLast().sequence() : null);
    }
}
