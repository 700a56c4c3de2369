package io.quicksizer.web.catalogue;

import io.quicksizer.web.problem.Answers;
import io.quicksizer.web.problem.ETags;
import io.quicksizer.web.signin.AdministratorsOnly;
import io.quicksizer.workers.access.Person;
import io.quicksizer.workers.catalogue.CatalogueQueries;
import io.quicksizer.workers.catalogue.CatalogueWorkbook;
import io.quicksizer.workers.catalogue.VersionEntry;
import io.quicksizer.workers.result.Answer;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Catalogue versions: findings and links to be looked at, corrected, and published. */
@RestController
@RequestMapping("/api/v1/catalogue/versions")
@Tag(name = "Catalogue maintenance")
class VersionController {
    private final CatalogueQueries catalogues;
    private final CorrectingDrafts correcting;
    private final PublishingDrafts publishing;

    VersionController(CatalogueQueries catalogues, CorrectingDrafts correcting, PublishingDrafts publishing) {
        this.catalogues = catalogues;
        this.correcting = correcting;
        this.publishing = publishing;
    }

    /** A version with what an administrator checks before publishing it. */
    @Schema(name = "CatalogueVersionDetail")
    record Detail(VersionView version, List<LineItemView> lineItems, List<FindingView> findings) {}

    @GetMapping
    @AdministratorsOnly
    @Operation(summary = "All versions, the newest first", operationId = "catalogueVersions")
    List<VersionView> list() {
        return catalogues.versions().stream().map(VersionView::of).toList();
    }

    @GetMapping("/{number}")
    @AdministratorsOnly
    @Operation(summary = "A version with its findings and links", operationId = "catalogueVersion")
    ResponseEntity<Detail> view(@PathVariable int number) {
        return ResponseEntity.ok(detail(number));
    }

    @GetMapping("/{number}/workbook")
    @AdministratorsOnly
    @Operation(
            summary = "A version as a workbook that imports to the same catalogue",
            operationId = "catalogueWorkbook")
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                            schema = @Schema(type = "string", format = "binary")))
    ResponseEntity<byte[]> workbook(@PathVariable int number) {
        return WorkbookFiles.attachment(
                "catalogue-v" + number + ".xlsx",
                CatalogueWorkbook.of(catalogues.version(version(number).id()).orElseThrow()));
    }

    @PatchMapping("/{number}/line-items/{key}")
    @AdministratorsOnly
    @Operation(
            summary = "Correct a draft's line item: the scenario behind it, or its scope type",
            operationId = "correctLineItem")
    ResponseEntity<LineItemView> correct(
            Person person,
            @PathVariable int number,
            @PathVariable String key,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody CorrectingDrafts.Body body) {
        long expected = ETags.required(ifMatch);
        LineItemView before = Answers.done(Answer.found(lineItem(number, key), "line item"));
        correcting.correct(person, version(number), before, expected, body);
        LineItemView after = lineItem(number, key).orElseThrow();
        return ResponseEntity.ok().eTag(ETags.of(after.version())).body(after);
    }

    @PostMapping("/{number}/publish")
    @AdministratorsOnly
    @Operation(summary = "Publish a draft and retire the version before it", operationId = "publishCatalogue")
    ResponseEntity<Detail> publish(Person person, @PathVariable int number) {
        publishing.publish(person, version(number).id());
        return ResponseEntity.ok(detail(number));
    }

    private VersionEntry version(int number) {
        return Answers.done(Answer.found(catalogues.numbered(number), "catalogue version"));
    }

    private Detail detail(int number) {
        VersionEntry version = version(number);
        return new Detail(
                VersionView.of(version),
                LineItemView.of(catalogues.version(version.id()).orElseThrow()),
                catalogues.findings(version.id()).stream().map(FindingView::of).toList());
    }

    private Optional<LineItemView> lineItem(int number, String key) {
        return detail(number).lineItems().stream()
                .filter(item -> item.key().equals(key))
                .findFirst();
    }
}
