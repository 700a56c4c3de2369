package io.quicksizer.web.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quicksizer.workers.result.Answer.Difference;
import io.quicksizer.workers.result.ChangedBy;
import io.swagger.v3.oas.annotations.media.Schema;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Body of an error response as defined by RFC 9457.
 *
 * @param type stable URN of the kind of problem
 * @param title title of the kind of problem
 * @param status HTTP status
 * @param code stable code of a conflict, of a refusal by a rule or of a refused workbook, such as
 *     {@code engagement-closed}; null otherwise
 * @param detail what happened and what to do about it
 * @param correlationId id to report to support
 * @param problems the invalid fields; absent if there are none
 * @param currentVersion the current version if the problem is a conflict
 * @param change who made the newer change and when, if the problem is a conflict with one; null otherwise
 * @param differences the caller's values and the stored ones if the problem is a conflict
 */
@Schema(name = "Problem", description = "What went wrong (RFC 9457)")
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ApiProblem(
        @Schema(example = "urn:quicksizer:problem:invalid") URI type,
        @Schema(example = "Validation failed") String title,
        @Schema(example = "422") int status,

        @Schema(description = "Which conflict or refusal it is; absent otherwise", example = "engagement-closed")
        @Nullable
        String code,

        @Schema(example = "One field needs your attention.") String detail,
        @Schema(example = "/api/v1/quick-size") URI instance,

        @Schema(example = "0192f7c2-6e1a-7c3b-9d54-2b7f1f0a9c11")
        String correlationId,

        List<FieldProblem> problems,
        @Nullable Long currentVersion,
        @Nullable ChangedBy change,
        List<Difference> differences) {

    /** Returns the problem of a conflict. */
    ApiProblem with(long version, @Nullable ChangedBy newer, List<Difference> found) {
        return new ApiProblem(
                type, title, status, code, detail, instance, correlationId, problems, version, newer, found);
    }

    /**
     * A problem with a field.
     *
     * @param field path of the field, such as {@code selections[0].size}
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
