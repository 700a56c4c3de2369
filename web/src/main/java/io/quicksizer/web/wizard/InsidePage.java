package io.quicksizer.web.wizard;

import io.quicksizer.web.page.Page;
import io.quicksizer.web.problem.Answers;
import io.quicksizer.web.signin.AnyRole;
import io.quicksizer.workers.access.Person;
import io.quicksizer.workers.catalogue.CatalogueSnapshot;
import io.quicksizer.workers.catalogue.CatalogueSnapshot.ScenarioInfo;
import io.quicksizer.workers.catalogue.Catalogues;
import io.quicksizer.workers.engagement.EngagementQueries;
import io.quicksizer.workers.engagement.EngagementView;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/**
 * Page with the services of a line item at each size: a fragment of the sizing page, or a page of its own without
 * JavaScript.
 */
@Page
class InsidePage {
    private final EngagementQueries queries;
    private final Catalogues catalogues;

    InsidePage(EngagementQueries queries, Catalogues catalogues) {
        this.queries = queries;
        this.catalogues = catalogues;
    }

    @GetMapping("/engagements/{id}/line-items/{key}/inside")
    @AnyRole
    ModelAndView show(
            Person person,
            @PathVariable UUID id,
            @PathVariable String key,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String htmx) {
        EngagementView engagement = Answers.done(queries.view(person, id));
        Optional<CatalogueSnapshot> catalogue = catalogues.numbered(engagement.catalogueNumber());
        ScenarioInfo scenario = catalogue
                .flatMap(version -> version.scenarioBehind(key))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        ModelAndView view = new ModelAndView(htmx == null ? "wizard/inside-page" : "wizard/inside");
        view.addObject("id", id);
        view.addObject(
                "title",
                catalogue
                        .flatMap(version -> version.lineItem(key))
                        .orElseThrow()
                        .name());
        view.addObject("inside", Inside.of(scenario));
        return view;
    }
}
