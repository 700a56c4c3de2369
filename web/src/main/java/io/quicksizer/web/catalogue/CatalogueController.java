package io.quicksizer.web.catalogue;

import io.quicksizer.web.page.Downloads;
import io.quicksizer.web.problem.Answers;
import io.quicksizer.web.signin.AnyRole;
import io.quicksizer.workers.catalogue.CatalogueQueries;
import io.quicksizer.workers.catalogue.CatalogueSnapshot;
import io.quicksizer.workers.catalogue.CatalogueSnapshot.ScenarioInfo;
import io.quicksizer.workers.catalogue.Catalogues;
import io.quicksizer.workers.result.Answer;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** API for the published catalogue. */
@RestController
@RequestMapping("/api/v1/catalogue")
@Tag(name = "Catalogue", description = "What can be sold")
class CatalogueController {
    private final CatalogueQueries queries;
    private final Catalogues catalogues;

    CatalogueController(CatalogueQueries queries, Catalogues catalogues) {
        this.queries = queries;
        this.catalogues = catalogues;
    }

    @GetMapping
    @AnyRole
    @Operation(summary = "The published catalogue", operationId = "publishedCatalogue")
    ResponseEntity<CatalogueView> published() {
        return Answers.ok(
                Answer.found(queries.published(), "published catalogue").map(CatalogueView::of));
    }

    @GetMapping("/scenarios/{key}")
    @AnyRole
    @Operation(
            summary = "What a scenario's days are made of, per service, section and in total",
            operationId = "scenario")
    ResponseEntity<ScenarioView> scenario(
            @PathVariable String key,
            @Parameter(description = "Whether rows are listed that the workbook collapses; they count either way")
                    @RequestParam(defaultValue = "INCLUDE")
                    Collapsed collapsed) {
        return Answers.ok(scenario(
                key, (catalogue, scenario) -> ScenarioView.of(catalogue, scenario, collapsed == Collapsed.INCLUDE)));
    }

    @GetMapping("/scenarios/{key}/csv")
    @AnyRole
    @Operation(summary = "The same as CSV", operationId = "scenarioCsv")
    @ApiResponse(
            responseCode = "200",
            description = "RFC 4180 in UTF-8 with a byte order mark",
            content = @Content(mediaType = "text/csv", schema = @Schema(type = "string", format = "binary")))
    ResponseEntity<byte[]> scenarioCsv(
            Locale locale, @PathVariable String key, @RequestParam(defaultValue = "INCLUDE") Collapsed collapsed) {
        ScenarioFile file = Answers.done(
                scenario(key, (catalogue, scenario) -> ScenarioFile.of(catalogue, scenario, collapsed, locale)));
        return Downloads.attachment(file.name())
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .body(file.bytes());
    }

    private <T> Answer<T> scenario(String key, BiFunction<CatalogueSnapshot, ScenarioInfo, T> shown) {
        return Answer.found(
                catalogues
                        .published()
                        .flatMap(catalogue -> Optional.ofNullable(
                                        catalogue.scenarios().get(key))
                                .map(scenario -> shown.apply(catalogue, scenario))),
                "scenario");
    }
}
