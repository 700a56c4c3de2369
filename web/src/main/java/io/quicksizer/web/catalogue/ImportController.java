package io.quicksizer.web.catalogue;

import io.quicksizer.web.problem.Answers;
import io.quicksizer.web.signin.AdministratorsOnly;
import io.quicksizer.workers.access.Person;
import io.quicksizer.workers.catalogue.CatalogueQueries;
import io.quicksizer.workers.catalogue.ImportedDraft;
import io.quicksizer.workers.catalogue.ImportingCatalogue;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.net.URI;
import java.util.Objects;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** API that imports a workbook as a catalogue version. */
@RestController
@Tag(name = "Catalogue maintenance", description = "Import, correct, publish; administrators only")
class ImportController {
    private static final String REFUSED = "The file was not imported; nothing was changed.";

    private final ImportingCatalogue importing;
    private final PublishingDrafts publishing;
    private final CatalogueQueries catalogues;

    ImportController(ImportingCatalogue importing, PublishingDrafts publishing, CatalogueQueries catalogues) {
        this.importing = importing;
        this.publishing = publishing;
        this.catalogues = catalogues;
    }

    @PostMapping(path = "/api/v1/catalogue/imports", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @AdministratorsOnly
    @Operation(
            summary = "Import a workbook as a new version; the same file again finds the draft that it made",
            operationId = "importCatalogue")
    @ApiResponse(responseCode = "200", description = "A dry run, or the draft that this file had made before")
    @ApiResponse(responseCode = "201", description = "Imported")
    ResponseEntity<ImportView> importWorkbook(
            Person person,
            @RequestPart("file") MultipartFile file,
            @Parameter(description = "Say what would be stored, and store nothing")
                    @RequestParam(defaultValue = "false")
                    boolean dryRun,
            @Parameter(
                            description =
                                    "Publish at once; if a finding forbids it, the call answers 422 and the draft stays")
                    @RequestParam(defaultValue = "false")
                    boolean publish)
            throws IOException {
        return dryRun
                ? ResponseEntity.ok(ImportView.of(
                        WorkbookProblems.accepted(Answers.done(importing.preview(person, file.getBytes())), REFUSED)))
                : stored(person, file, publish);
    }

    private ResponseEntity<ImportView> stored(Person person, MultipartFile file, boolean publish) throws IOException {
        String name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
        ImportedDraft draft =
                WorkbookProblems.accepted(Answers.done(importing.importFrom(person, name, file.getBytes())), REFUSED);
        if (publish) {
            publishing.publish(person, draft.versionId());
        }
        ImportView view = new ImportView(
                draft.number(),
                draft.existing(),
                draft.publishable(),
                publish,
                ImportView.Content.of(catalogues.version(draft.versionId()).orElseThrow()),
                catalogues.findings(draft.versionId()).stream()
                        .map(FindingView::of)
                        .toList(),
                null,
                null,
                null);
        return draft.existing()
                ? ResponseEntity.ok(view)
                : ResponseEntity.created(URI.create("/api/v1/catalogue/versions/" + draft.number()))
                        .body(view);
    }
}
