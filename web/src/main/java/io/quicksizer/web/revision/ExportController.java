package io.quicksizer.web.revision;

import io.quicksizer.db.document.DocumentSummary;
import io.quicksizer.web.page.Downloads;
import io.quicksizer.web.problem.Answers;
import io.quicksizer.web.signin.AnyRole;
import io.quicksizer.workers.access.Person;
import io.quicksizer.workers.export.ExportQueries;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** API for the documents of approved revisions. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Exports", description = "Rendered once, kept byte for byte")
class ExportController {
    private final ExportQueries exports;

    ExportController(ExportQueries exports) {
        this.exports = exports;
    }

    /**
     * A document.
     *
     * @param sha256 hash of the bytes, which is also their ETag
     * @param content path of the bytes
     */
    @Schema(name = "Export")
    record Export(
            UUID id,
            @Schema(example = "PDF") String kind,

            @Schema(example = "northwind-3-year-plan-r1.pdf")
            String fileName,

            String mediaType,
            String sha256,
            long size,
            Instant createdAt,
            String content) {
        static Export of(DocumentSummary summary) {
            return new Export(
                    summary.id(),
                    summary.kind().name(),
                    summary.fileName(),
                    summary.mediaType(),
                    summary.sha256(),
                    summary.size(),
                    summary.createdAt(),
                    "/api/v1/exports/" + summary.id() + "/content");
        }
    }

    @GetMapping("/revisions/{id}/exports")
    @AnyRole
    @Operation(summary = "The documents of a revision", operationId = "exports")
    ResponseEntity<List<Export>> list(Person person, @PathVariable UUID id) {
        return Answers.ok(exports.list(person, id)
                .map(summaries -> summaries.stream().map(Export::of).toList()));
    }

    @GetMapping("/exports/{id}/content")
    @AnyRole
    @Operation(summary = "The bytes of a document", operationId = "exportContent")
    @ApiResponse(
            responseCode = "200",
            description = "The document, as it was rendered",
            content = {
                @Content(mediaType = "application/pdf", schema = @Schema(type = "string", format = "binary")),
                @Content(mediaType = "text/csv", schema = @Schema(type = "string", format = "binary"))
            })
    ResponseEntity<byte[]> content(Person person, @PathVariable UUID id) {
        return Downloads.of(Answers.done(exports.content(person, id)));
    }
}
