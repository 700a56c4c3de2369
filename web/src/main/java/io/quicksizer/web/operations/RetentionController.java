package io.quicksizer.web.operations;

import io.quicksizer.db.operations.KeptKind;
import io.quicksizer.web.problem.Answers;
import io.quicksizer.web.signin.AdministratorsOnly;
import io.quicksizer.workers.access.Person;
import io.quicksizer.workers.operations.Retention;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Data retention API for scripts: the report is a dry run of the removal. */
@RestController
@RequestMapping("/api/v1/operations/retention")
@Tag(name = "Operations")
class RetentionController {
    private final Retention retention;

    RetentionController(Retention retention) {
        this.retention = retention;
    }

    /**
     * A kind of data.
     *
     * @param keptDays retention period in days; null if it is kept forever
     * @param rows number of rows that can expire
     * @param expired number of rows due for removal, or removed
     */
    @Schema(name = "Retention")
    record RetentionJson(
            KeptKind kind,
            @Nullable Long keptDays,
            long rows,
            @Nullable Instant oldest,
            long expired) {
        static List<RetentionJson> of(List<Retention.Line> lines) {
            return lines.stream()
                    .map(line -> new RetentionJson(
                            line.kind(),
                            line.period() == null ? null : line.period().toDays(),
                            line.rows(),
                            line.oldest(),
                            line.expired()))
                    .toList();
        }
    }

    @GetMapping
    @AdministratorsOnly
    @Operation(summary = "How long data is kept, and what would be removed now", operationId = "retention")
    List<RetentionJson> report(Person person) {
        return RetentionJson.of(Answers.done(retention.report(person)));
    }

    @PostMapping
    @AdministratorsOnly
    @Operation(summary = "Remove what has been kept long enough, now", operationId = "removeExpired")
    List<RetentionJson> remove(Person person) {
        return RetentionJson.of(Answers.done(retention.remove(person)));
    }
}
