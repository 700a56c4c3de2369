package io.quicksizer.web.catalogue;

import io.quicksizer.db.catalogue.FindingSeverity;
import io.quicksizer.web.page.Page;
import io.quicksizer.web.problem.Answers;
import io.quicksizer.web.signin.AdministratorsOnly;
import io.quicksizer.workers.access.Person;
import io.quicksizer.workers.catalogue.CatalogueDifference;
import io.quicksizer.workers.catalogue.CatalogueQueries;
import io.quicksizer.workers.catalogue.PublishedCatalogue;
import io.quicksizer.workers.catalogue.VersionEntry;
import io.quicksizer.workers.engagement.ForeseeingImpact;
import io.quicksizer.workers.engagement.ForeseeingImpact.Impact;
import io.quicksizer.workers.export.ChoosingSeparator;
import io.quicksizer.workers.sizing.Size;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Page of a version for checks before publication: findings, links, difference, impact, policy values. */
@Page
class VersionPage {
    private static final int ROWS = 25;

    private final CatalogueQueries queries;
    private final ForeseeingImpact impact;
    private final FindingRows findings;
    private final ChoosingSeparator separators;

    VersionPage(CatalogueQueries queries, ForeseeingImpact impact, FindingRows findings, ChoosingSeparator separators) {
        this.separators = separators;
        this.findings = findings;
        this.queries = queries;
        this.impact = impact;
    }

    @GetMapping("/catalogue/{number:\\d{1,9}}")
    @AdministratorsOnly
    ModelAndView findings(
            Locale locale,
            @PathVariable int number,
            @RequestParam(required = false) @Nullable FindingSeverity severity,
            @RequestParam(defaultValue = "") String done) {
        VersionEntry version = version(number);
        List<FindingRow> all = findings.stored(queries.findings(version.id()), locale);
        ModelAndView view = page(version, "findings", locale);
        view.addObject("severity", severity == null ? "" : severity.name());
        view.addObject(
                "severities",
                Arrays.stream(FindingSeverity.values()).map(Enum::name).toList());
        view.addObject(
                "findings",
                all.stream()
                        .filter(finding -> severity == null || finding.severity() == severity)
                        .toList());
        view.addObject("findingsInAll", all.size());
        view.addObject("done", done);
        return view;
    }

    @GetMapping("/catalogue/{number:\\d{1,9}}/findings.csv")
    @AdministratorsOnly
    ResponseEntity<byte[]> findingsAsCsv(Person person, Locale locale, @PathVariable int number) {
        List<FindingRow> rows = findings.stored(queries.findings(version(number).id()), locale);
        return PreviewPage.csv(
                "findings-v" + number + ".csv",
                findings.csv(rows, locale, separators.of(person, Optional.empty(), locale)));
    }

    @GetMapping("/catalogue/{number:\\d{1,9}}/links")
    @AdministratorsOnly
    ModelAndView links(Locale locale, @PathVariable int number, @RequestParam(defaultValue = "") String done) {
        ModelAndView view = links(version(number), locale);
        view.addObject("done", done);
        return view;
    }

    ModelAndView links(VersionEntry version, Locale locale) {
        ModelAndView view = page(version, "links", locale);
        view.addObject("catalogue", content(version));
        view.addObject("sizes", List.of(Size.S, Size.M, Size.L));
        return view;
    }

    @GetMapping("/catalogue/{number:\\d{1,9}}/difference")
    @AdministratorsOnly
    ModelAndView difference(Locale locale, @PathVariable int number) {
        VersionEntry version = version(number);
        PublishedCatalogue newer = content(version);
        Optional<PublishedCatalogue> published = queries.published().filter(other -> other.versionId() != version.id());
        ModelAndView view = page(version, "difference", locale);
        published.ifPresent(older -> {
            view.addObject("against", older.number());
            view.addObject("difference", CatalogueDifference.between(older, newer));
        });
        return view;
    }

    @GetMapping("/catalogue/{number:\\d{1,9}}/impact")
    @AdministratorsOnly
    ModelAndView impact(
            Person person, Locale locale, @PathVariable int number, @RequestParam(defaultValue = "0") int page) {
        Impact all = Answers.done(impact.of(person, number));
        int pages = Math.max(1, (all.rows().size() + ROWS - 1) / ROWS);
        int shown = Math.clamp(page, 0, pages - 1);
        ModelAndView view = page(version(number), "impact", locale);
        view.addObject("impact", all);
        view.addObject(
                "rows",
                all.rows().stream().skip((long) shown * ROWS).limit(ROWS).toList());
        view.addObject("shownPage", shown);
        view.addObject("pages", pages);
        return view;
    }

    ModelAndView page(VersionEntry version, String tab, Locale locale) {
        ModelAndView view = new ModelAndView("catalogue-version");
        view.addObject("version", VersionRow.of(version, locale));
        view.addObject("tab", tab);
        view.addObject("done", "");
        view.addObject("reasons", List.of());
        return view;
    }

    VersionEntry version(int number) {
        return queries.versions().stream()
                .filter(version -> version.number() == number)
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    PublishedCatalogue content(VersionEntry version) {
        return queries.version(version.id()).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
