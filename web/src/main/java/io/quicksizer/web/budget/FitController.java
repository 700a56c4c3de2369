package io.quicksizer.web.budget;

import io.quicksizer.web.problem.Answers;
import io.quicksizer.web.signin.AnyRole;
import io.quicksizer.workers.access.Person;
import io.quicksizer.workers.budget.FittingBudget;
import io.quicksizer.workers.catalogue.CatalogueSnapshot;
import io.quicksizer.workers.catalogue.Catalogues;
import io.quicksizer.workers.result.Answer;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** API that fits a sizing to a budget with the published catalogue. */
@RestController
@Tag(name = "Quick sizing")
class FitController {
    private final Catalogues catalogues;
    private final FittingBudget fitting;

    FitController(Catalogues catalogues, FittingBudget fitting) {
        this.catalogues = catalogues;
        this.fitting = fitting;
    }

    @PostMapping("/api/v1/fit")
    @AnyRole
    @Operation(summary = "Propose line items and sizes that make the best of a budget", operationId = "fit")
    ResponseEntity<FitResponse> fit(Person person, @RequestBody FitRequest request) {
        return Answers.ok(catalogues
                .published()
                .map(catalogue -> fit(person, catalogue, request))
                .orElseGet(() -> new Answer.Missing<>("published catalogue")));
    }

    private Answer<FitResponse> fit(Person person, CatalogueSnapshot catalogue, FitRequest request) {
        return fitting.refusal(person, catalogue)
                .<Answer<FitResponse>>map(Answer.Refused::new)
                .orElseGet(() -> new Fitting(catalogue, request).answer());
    }
}
