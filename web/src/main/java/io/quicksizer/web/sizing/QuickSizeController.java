package io.quicksizer.web.sizing;

import io.quicksizer.web.problem.Answers;
import io.quicksizer.web.signin.AnyRole;
import io.quicksizer.web.sizing.QuickSizeRequest.Selection;
import io.quicksizer.web.sizing.QuickSizeRequest.Service;
import io.quicksizer.workers.catalogue.CatalogueSnapshot;
import io.quicksizer.workers.catalogue.Catalogues;
import io.quicksizer.workers.catalogue.ServiceInfo;
import io.quicksizer.workers.result.Answer;
import io.quicksizer.workers.sizing.Checked;
import io.quicksizer.workers.sizing.CustomServiceEntry;
import io.quicksizer.workers.sizing.Problem;
import io.quicksizer.workers.sizing.QuickSelection;
import io.quicksizer.workers.sizing.QuickSizing;
import io.quicksizer.workers.sizing.QuickSizingRequest;
import io.quicksizer.workers.sizing.SizingResult;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** API for quick sizing with the published catalogue. */
@RestController
@RequestMapping("/api/v1/quick-size")
@Tag(name = "Quick sizing", description = "Figures without an engagement; nothing is stored")
class QuickSizeController {
    private final Catalogues catalogues;

    QuickSizeController(Catalogues catalogues) {
        this.catalogues = catalogues;
    }

    @PostMapping
    @AnyRole
    @Operation(summary = "Size line items over the published catalogue", operationId = "quickSize")
    ResponseEntity<QuickSizeResponse> size(@RequestBody QuickSizeRequest request) {
        return Answers.ok(catalogues
                .published()
                .map(catalogue -> size(catalogue, request))
                .orElseGet(() -> new Answer.Missing<>("published catalogue")));
    }

    private static Answer<QuickSizeResponse> size(CatalogueSnapshot catalogue, QuickSizeRequest request) {
        List<@Nullable Selection> selections = request.selections() == null ? List.of() : request.selections();
        Checked<SizingResult> sized = new QuickSizing(catalogue)
                .size(new QuickSizingRequest(
                        request.durationYears(),
                        request.spread(),
                        mapped(selections, selection -> selection(catalogue, selection))));
        return switch (sized) {
            case Checked.Accepted<SizingResult> accepted ->
                new Answer.Done<>(QuickSizeResponse.of(accepted.value(), asked(selections)));
            case Checked.Refused<SizingResult> refused ->
                new Answer.Invalid<>(refused.problems().stream()
                        .map(QuickSizeController::atOurField)
                        .toList());
        };
    }

    private static QuickSelection selection(CatalogueSnapshot catalogue, Selection selection) {
        List<@Nullable Service> services = selection.services() == null ? List.of() : selection.services();
        return new QuickSelection(
                selection.lineItem(),
                selection.size(),
                mapped(
                        services,
                        service -> new CustomServiceEntry(
                                serviceKey(catalogue, service.service()), null, service.days(), null)));
    }

    /** Resolves a key or an exact name to the key; anything else is returned unchanged and rejected by the sizing. */
    private static @Nullable String serviceKey(CatalogueSnapshot catalogue, @Nullable String typed) {
        if (typed == null || catalogue.service(typed).isPresent()) {
            return typed;
        }
        List<ServiceInfo> named = catalogue.services().stream()
                .filter(service -> service.name().equals(typed))
                .toList();
        return named.size() == 1 ? named.getFirst().key() : typed;
    }

    /** Renames the field of a problem, because the sizing uses another name for the services than this API. */
    private static Problem atOurField(Problem problem) {
        return new Problem(
                problem.field().replace("].customServices", "].services"), problem.code(), problem.arguments());
    }

    private static List<String> asked(List<@Nullable Selection> selections) {
        return selections.stream()
                .map(selection -> selection == null ? "" : String.valueOf(selection.lineItem()))
                .toList();
    }

    /** Maps a list and keeps nulls in place, so that problems refer to the right row. */
    private static <A, B> List<@Nullable B> mapped(List<@Nullable A> from, java.util.function.Function<A, B> function) {
        List<@Nullable B> to = new ArrayList<>();
        for (A element : from) {
            to.add(element == null ? null : function.apply(element));
        }
        return to;
    }
}
