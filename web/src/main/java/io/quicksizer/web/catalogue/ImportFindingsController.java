package io.quicksizer.web.catalogue;

import io.quicksizer.web.page.Downloads;
import io.quicksizer.web.problem.Answers;
import io.quicksizer.web.signin.AdministratorsOnly;
import io.quicksizer.workers.access.Person;
import io.quicksizer.workers.catalogue.ImportPreview;
import io.quicksizer.workers.catalogue.ImportingCatalogue;
import io.quicksizer.workers.document.DecimalSeparator;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** API that returns the findings of a workbook as files, in the caller's language; nothing is stored. */
@RestController
@RequestMapping(path = "/api/v1/catalogue/imports", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
@Tag(name = "Catalogue maintenance")
class ImportFindingsController {
    private final ImportingCatalogue importing;
    private final FindingRows findings;

    ImportFindingsController(ImportingCatalogue importing, FindingRows findings) {
        this.importing = importing;
        this.findings = findings;
    }

    @PostMapping("/findings")
    @AdministratorsOnly
    @Operation(summary = "The findings of a workbook as CSV, the gravest first", operationId = "importFindings")
    @ApiResponse(
            responseCode = "200",
            description = "The findings",
            content = @Content(mediaType = "text/csv", schema = @Schema(type = "string", format = "binary")))
    ResponseEntity<byte[]> csv(Person person, Locale locale, @RequestPart("file") MultipartFile file)
            throws IOException {
        List<FindingRow> rows = rows(person, file, locale);
        return Downloads.attachment("findings.csv")
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .body(findings.csv(rows, locale, DecimalSeparator.POINT));
    }

    @PostMapping("/annotated")
    @AdministratorsOnly
    @Operation(summary = "The workbook with its findings as comments of cells", operationId = "annotatedImport")
    @ApiResponse(
            responseCode = "200",
            description = "The workbook",
            content =
                    @Content(
                            mediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                            schema = @Schema(type = "string", format = "binary")))
    ResponseEntity<byte[]> annotated(Person person, Locale locale, @RequestPart("file") MultipartFile file)
            throws IOException {
        List<FindingRow> rows = rows(person, file, locale);
        return WorkbookFiles.attachment(
                "findings.xlsx",
                WorkbookProblems.accepted(FindingRows.annotated(file.getBytes(), rows), "The copy can't be created."));
    }

    private List<FindingRow> rows(Person person, MultipartFile file, Locale locale) throws IOException {
        ImportPreview preview = WorkbookProblems.accepted(
                Answers.done(importing.preview(person, file.getBytes())), "The file can't be read.");
        return findings.found(preview.catalogue().findings(), locale);
    }
}
