package io.quicksizer.web.catalogue;

import io.quicksizer.db.catalogue.CatalogueReader;
import io.quicksizer.web.problem.Answers;
import io.quicksizer.web.signin.AnyRole;
import io.quicksizer.workers.answer.Answer;
import io.quicksizer.workers.catalogue.content.CatalogueSnapshot;
import io.quicksizer.workers.catalogue.content.Catalogues;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The published catalogue. */
@RestController
@RequestMapping("/api/v1/catalogue")
@Tag(name = "Catalogue", description = "What can be sold")
class CatalogueController {
    private final CatalogueReader reader;
    private final Catalogues catalogues;

    CatalogueController(CatalogueReader reader, Catalogues catalogues) {
        this.reader = reader;
        this.catalogues = catalogues;
    }

    @GetMapping
    @AnyRole
    @Operation(summary = "The published catalogue", operationId = "publishedCatalogue")
    ResponseEntity<CatalogueView> published() {
        return Answers.ok(found(reader.published(), "published catalogue").map(CatalogueView::of));
    }

    @GetMapping("/scenarios/{key}")
    @AnyRole
    @Operation(summary = "What a scenario's days are made of, per service, section and in total", operationId = "scenario")
    ResponseEntity<ScenarioView> scenario(
            @PathVariable String key, @RequestParam(defaultValue = "include") Collapsed collapsed) {
        Optional<CatalogueSnapshot> catalogue = catalogues.published();
        return Answers.ok(found(
                catalogue.flatMap(version -> Optional.ofNullable(version.scenarios().get(key))
                        .map(scenario -> ScenarioView.of(version, scenario, collapsed == Collapsed.INCLUDE))),
                "scenario"));
    }

    static <T> Answer<T> found(Optional<T> value, String what) {
        return value.<Answer<T>>map(Answer.Done::new).orElseGet(() -> new Answer.Missing<>(what));
    }
}
