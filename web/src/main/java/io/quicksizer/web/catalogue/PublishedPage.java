package io.quicksizer.web.catalogue;

import io.quicksizer.web.page.Page;
import io.quicksizer.web.signin.AnyRole;
import io.quicksizer.workers.catalogue.CatalogueQueries;
import io.quicksizer.workers.sizing.Size;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** Page with the published catalogue, for everyone who is signed in. */
@Page
class PublishedPage {
    private final CatalogueQueries queries;

    PublishedPage(CatalogueQueries queries) {
        this.queries = queries;
    }

    @GetMapping("/catalogue/published")
    @AnyRole
    ModelAndView show() {
        ModelAndView view = new ModelAndView("catalogue-published");
        view.addObject("sizes", List.of(Size.S, Size.M, Size.L));
        queries.published().ifPresent(catalogue -> view.addObject("catalogue", catalogue));
        return view;
    }
}
