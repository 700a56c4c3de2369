package io.quicksizer.web.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quicksizer.workers.result.Answer.Difference;
import io.swagger.v3.oas.annotations.media.Schema;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The body of every failing answer, as RFC 9457 describes it.
 *
 * @param type stable URN of the kind of problem
 * @param title the kind in words
 * @param status the HTTP status
 * @param detail what happened this time and what to do about it
 * @param correlationId the number to report to support
 * @param problems the fields that are to blame; absent if none is
 * @param currentVersion in a conflict, the current version
 * @param differences in a conflict, your value and the stored one
 */
@Schema(name = "Problem", description = "What went wrong (RFC 9457)")
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ApiProblem(
        @Schema(example = "urn:quicksizer:problem:invalid") URI type,
        @Schema(example = "Validation failed") String title,
        @Schema(example = "422") int status,
        @Schema(example = "One field needs your attention.") String detail,
        @Schema(example = "/api/v1/quick-size") URI instance,

        @Schema(example = "0192f7c2-6e1a-7c3b-9d54-2b7f1f0a9c11")
        String correlationId,

        List<FieldProblem> problems,
        @Nullable Long currentVersion,
        List<Difference> differences) {

    /**
     * A field that is to blame.
     *
     * @param field path of the field, as {@code selections[0].size}
     * @param code stable, for programs
     * @param message one sentence for people
     */
    @Schema(name = "FieldProblem", description = "A field that is to blame")
    public record FieldProblem(
            @Schema(example = "selections[0].size") String field,
            @Schema(example = "size.unknown") String code,

            @Schema(example = "Use one of N/A, S, M, L, CUSTOM.")
            String message) {}
}
