package io.quicksizer.web.catalogue;

import io.quicksizer.web.page.Page;
import io.quicksizer.web.page.ProblemText;
import io.quicksizer.web.page.ShownAgain;
import io.quicksizer.web.problem.Answers;
import io.quicksizer.web.signin.AdministratorsOnly;
import io.quicksizer.workers.access.Person;
import io.quicksizer.workers.catalogue.CatalogueQueries;
import io.quicksizer.workers.catalogue.ImportedDraft;
import io.quicksizer.workers.catalogue.ImportingCatalogue;
import io.quicksizer.workers.catalogue.workbook.WorkbookOutcome;
import io.quicksizer.workers.catalogue.workbook.WorkbookRefusal;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Objects;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Page with the catalogue's versions and the import of the next one. */
@Page
class CatalogueListPage {
    private final CatalogueQueries queries;
    private final ImportingCatalogue importing;
    private final ProblemText texts;

    CatalogueListPage(CatalogueQueries queries, ImportingCatalogue importing, ProblemText texts) {
        this.queries = queries;
        this.importing = importing;
        this.texts = texts;
    }

    @GetMapping("/catalogue")
    @AdministratorsOnly
    ModelAndView show(Locale locale) {
        return page(locale, "");
    }

    @PostMapping(path = "/catalogue", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @AdministratorsOnly
    ModelAndView upload(
            Person person,
            Locale locale,
            @RequestParam MultipartFile file,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean partly,
            HttpServletResponse response)
            throws IOException {
        String name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
        return switch (Answers.done(importing.importFrom(person, name, file.getBytes()))) {
            case WorkbookOutcome.Refused<ImportedDraft>(WorkbookRefusal refusal) -> refused(locale, refusal);
            case WorkbookOutcome.Accepted<ImportedDraft>(ImportedDraft draft) -> {
                String next = "/catalogue/" + draft.number() + (draft.existing() ? "?done=known" : "?done=imported");
                if (partly) {
                    response.setHeader("HX-Redirect", next);
                    yield page(locale, "");
                }
                yield new ModelAndView("redirect:" + next);
            }
        };
    }

    /** Returns the page with the reason why a workbook was refused at its field. */
    ModelAndView refused(Locale locale, WorkbookRefusal refusal) {
        return ShownAgain.invalid(page(locale, texts.of(refusal, locale)));
    }

    ModelAndView page(Locale locale, String wrong) {
        ModelAndView view = new ModelAndView("catalogue");
        view.addObject(
                "versions",
                queries.versions().stream()
                        .map(version -> VersionRow.of(version, locale))
                        .toList());
        view.addObject("wrong", wrong);
        return view;
    }
}
