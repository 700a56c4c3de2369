package io.quicksizer.web.catalogue;

import io.micrometer.core.instrument.MeterRegistry;
import io.quicksizer.web.problem.ApiProblem.FieldProblem;
import io.quicksizer.web.problem.ProblemKind;
import io.quicksizer.web.problem.RequestProblem;
import io.quicksizer.web.signin.AdministratorsOnly;
import io.quicksizer.workers.catalogue.CatalogueQueries;
import io.quicksizer.workers.catalogue.ImportPreview;
import io.quicksizer.workers.catalogue.ImportedDraft;
import io.quicksizer.workers.catalogue.ImportingCatalogue;
import io.quicksizer.workers.catalogue.Publication;
import io.quicksizer.workers.catalogue.PublishingCatalogue;
import io.quicksizer.workers.catalogue.RequestedBy;
import io.quicksizer.workers.catalogue.VersionEntry;
import io.quicksizer.workers.catalogue.workbook.WorkbookRefused;
import io.quicksizer.workers.observe.Correlation;
import io.quicksizer.workers.people.Person;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Imports workbooks and publishes what they held. */
@RestController
@RequestMapping("/api/v1/catalogue")
@Tag(name = "Catalogue", description = "What can be sold")
class CatalogueImportController {
    private final ImportingCatalogue importing;
    private final PublishingCatalogue publishing;
    private final CatalogueQueries queries;
    private final MeterRegistry meters;

    CatalogueImportController(
            ImportingCatalogue importing,
            PublishingCatalogue publishing,
            CatalogueQueries queries,
            MeterRegistry meters) {
        this.importing = importing;
        this.publishing = publishing;
        this.queries = queries;
        this.meters = meters;
    }

    @PostMapping(path = "/imports", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @AdministratorsOnly
    @Operation(
            summary = "Import a workbook as a draft; the same file again finds the draft that it made",
            operationId = "importCatalogue")
    @ApiResponse(responseCode = "201", description = "Stored as a draft, or published if that was asked")
    ResponseEntity<ImportJson> importWorkbook(
            @Parameter(hidden = true) Person person,
            @RequestPart MultipartFile file,
            @Parameter(description = "Publish the draft if no finding forbids it") @RequestParam(defaultValue = "false")
                    boolean publish) {
        RequestedBy by = by(person);
        ImportedDraft draft = counted(() -> importing.importFrom(name(file), bytes(file), by));
        if (publish) {
            published(publishing.publish(draft.versionId(), by));
        }
        return ResponseEntity.status(HttpStatus.CREATED).body(json(draft.number()));
    }

    @PostMapping(path = "/imports/preview", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @AdministratorsOnly
    @Operation(summary = "Say what an import would store, and store nothing", operationId = "previewImport")
    PreviewJson preview(@RequestPart MultipartFile file) {
        ImportPreview preview = counted(() -> importing.preview(bytes(file)));
        return PreviewJson.of(preview);
    }

    @GetMapping("/versions")
    @AdministratorsOnly
    @Operation(summary = "All versions of the catalogue, newest first", operationId = "catalogueVersions")
    List<VersionSummary> versions() {
        return queries.versions().stream().map(VersionSummary::of).toList();
    }

    @GetMapping("/versions/{number}")
    @AdministratorsOnly
    @Operation(summary = "One version with its findings and its links", operationId = "catalogueVersion")
    ImportJson version(@PathVariable int number) {
        return json(number);
    }

    @PostMapping("/versions/{number}/publish")
    @AdministratorsOnly
    @Operation(summary = "Publish a draft; the version before is retired", operationId = "publishCatalogue")
    ImportJson publish(@Parameter(hidden = true) Person person, @PathVariable int number) {
        published(publishing.publish(entry(number).id(), by(person)));
        return json(number);
    }

    private ImportJson json(int number) {
        VersionEntry version = entry(number);
        return ImportJson.of(
                version,
                queries.findings(version.id()),
                queries.version(version.id()).orElseThrow());
    }

    private VersionEntry entry(int number) {
        return queries.versions().stream()
                .filter(version -> version.number() == number)
                .findFirst()
                .orElseThrow(() -> new RequestProblem(ProblemKind.NOT_FOUND, "There is no such catalogue version."));
    }

    private static void published(Publication publication) {
        if (publication instanceof Publication.Refused refused) {
            throw new RequestProblem(
                    ProblemKind.INVALID,
                    "The draft was stored and can't be published yet.",
                    refused.reasons().stream()
                            .map(reason -> new FieldProblem("version", "not-publishable", reason))
                            .toList());
        }
    }

    /** An alert watches the failures. */
    private <T> T counted(java.util.function.Supplier<T> work) {
        try {
            T result = work.get();
            count("success");
            return result;
        } catch (WorkbookRefused refused) {
            count("refused");
            String code = refused.code().name().toLowerCase(Locale.ROOT).replace('_', '-');
            String sentence = String.valueOf(refused.getMessage());
            throw new RequestProblem(ProblemKind.INVALID, sentence, List.of(new FieldProblem("file", code, sentence)));
        } catch (RuntimeException failed) {
            count("failure");
            throw failed;
        }
    }

    private void count(String outcome) {
        meters.counter("quicksizer.import", "outcome", outcome).increment();
    }

    private static RequestedBy by(Person person) {
        return new RequestedBy(person.userName(), Correlation.current().id());
    }

    private static String name(MultipartFile file) {
        String name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        return last.isBlank() ? "workbook.xlsx" : last.substring(0, Math.min(last.length(), 200));
    }

    private static byte[] bytes(MultipartFile file) {
        try {
            return file.getBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException("the upload broke off", broken);
        }
    }
}
