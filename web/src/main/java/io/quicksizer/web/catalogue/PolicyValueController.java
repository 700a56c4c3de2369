package io.quicksizer.web.catalogue;

import io.quicksizer.web.problem.Answers;
import io.quicksizer.web.signin.AdministratorsOnly;
import io.quicksizer.workers.access.Person;
import io.quicksizer.workers.catalogue.CatalogueQueries;
import io.quicksizer.workers.catalogue.ChangingPolicyValues;
import io.quicksizer.workers.catalogue.ChangingPolicyValues.Wanted;
import io.quicksizer.workers.result.Answer;
import io.quicksizer.workers.sizing.PlainFigure;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** API for the policy values of a draft of the catalogue. */
@RestController
@Tag(name = "Catalogue maintenance")
class PolicyValueController {
    private final CatalogueQueries catalogues;
    private final ChangingPolicyValues changing;

    PolicyValueController(CatalogueQueries catalogues, ChangingPolicyValues changing) {
        this.catalogues = catalogues;
        this.changing = changing;
    }

    /**
     * A change of a policy value.
     *
     * @param value days or percent
     * @param was the value that the caller saw; if absent, the current value is replaced without a check
     */
    @Schema(name = "PolicyValueChange")
    record Change(@Nullable BigDecimal value, @Nullable BigDecimal was) {
        Wanted wanted() {
            return new Wanted(value == null ? "" : value.toPlainString(), was == null ? "" : PlainFigure.text(was));
        }
    }

    @PatchMapping("/api/v1/catalogue/versions/{number}/policy-values")
    @AdministratorsOnly
    @Operation(summary = "Change policy values of a draft, by their keys", operationId = "changePolicyValues")
    ResponseEntity<List<CatalogueView.Policy>> change(
            Person person, @PathVariable int number, @RequestBody Map<String, Change> changes) {
        long version = Answers.done(Answer.found(catalogues.numbered(number), "catalogue version"))
                .id();
        Map<String, Wanted> wanted = changes.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, change -> change.getValue().wanted()));
        return Answers.ok(changing.change(person, version, wanted)
                .map(changed ->
                        CatalogueView.Policy.of(catalogues.version(version).orElseThrow())));
    }
}
