package io.quicksizer.web.kpi;

import io.quicksizer.web.kpi.KpiTables.Table;
import io.quicksizer.web.page.Downloads;
import io.quicksizer.web.page.Page;
import io.quicksizer.web.page.ShownAgain;
import io.quicksizer.web.signin.AnyRole;
import io.quicksizer.workers.access.Person;
import io.quicksizer.workers.export.ChoosingSeparator;
import io.quicksizer.workers.kpi.IsoWeek;
import io.quicksizer.workers.kpi.KpiQueries;
import io.quicksizer.workers.kpi.KpiQueries.Figures;
import io.quicksizer.workers.kpi.KpiQueries.Unclear;
import io.quicksizer.workers.kpi.KpiQueries.Wrong;
import io.quicksizer.workers.kpi.KpiQuestion;
import io.quicksizer.workers.kpi.WeeklyReports;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;

/** Page with the KPIs, and its tables as CSV files. */
@Page
class KpiPage {
    private static final int A_YEAR = 52;

    private final KpiQueries queries;
    private final KpiTables tables;
    private final WeeklyReports reports;
    private final ChoosingSeparator separators;

    KpiPage(KpiQueries queries, KpiTables tables, WeeklyReports reports, ChoosingSeparator separators) {
        this.separators = separators;
        this.queries = queries;
        this.tables = tables;
        this.reports = reports;
    }

    @GetMapping("/kpis")
    @AnyRole
    ModelAndView show(
            Person person,
            @RequestParam(defaultValue = "") String team,
            @RequestParam(defaultValue = "") String catalogue,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to) {
        KpiQuestion question = new KpiQuestion(team, catalogue, from, to);
        ModelAndView view = new ModelAndView("kpis");
        view.addObject("question", question);
        KpiQueries.Choices choices = queries.choices(person);
        view.addObject("choices", choices);
        view.addObject("year", aYear(choices.thisWeek()));
        switch (queries.answer(person, question)) {
            case Unclear(List<Wrong> wrong) -> {
                view.addObject("wrong", wrong);
                ShownAgain.invalid(view);
            }
            case Figures(var kpis) -> {
                KpiJson figures = KpiJson.of(kpis);
                view.addObject("wrong", List.of());
                view.addObject("kpis", figures);
                view.addObject("empty", kpis.empty());
                view.addObject("charts", KpiCharts.of(figures));
                view.addObject("filter", address(question));
                headline(person, question).ifPresent(week -> view.addObject("headline", week));
            }
        }
        return view;
    }

    /** The last week that is over; empty when a filter is set, because headline figures know none. */
    private Optional<KpiHeadline> headline(Person person, KpiQuestion question) {
        boolean filtered = !question.team().isBlank() || !question.catalogue().isBlank();
        IsoWeek week = reports.lastWeek();
        return filtered ? Optional.empty() : Optional.of(KpiHeadline.of(week, reports.changes(person, week)));
    }

    @GetMapping("/kpis.csv")
    @AnyRole
    ResponseEntity<byte[]> download(
            Person person,
            Locale locale,
            @RequestParam Table table,
            @RequestParam(defaultValue = "") String team,
            @RequestParam(defaultValue = "") String catalogue,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to) {
        return switch (queries.answer(person, new KpiQuestion(team, catalogue, from, to))) {
            case Unclear unclear -> throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
            case Figures(var kpis) ->
                Downloads.attachment(fileName(table, kpis.from(), kpis.to()))
                        .contentType(MediaType.parseMediaType("text/csv; charset=utf-8"))
                        .body(tables.file(
                                table, KpiJson.of(kpis), locale, separators.of(person, Optional.empty(), locale)));
        };
    }

    private static String fileName(Table table, IsoWeek from, IsoWeek to) {
        return "quicksizer-" + table.name().toLowerCase(Locale.ROOT) + "-" + from.text() + "-" + to.text() + ".csv";
    }

    private static String aYear(IsoWeek thisWeek) {
        return "/kpis?from=" + thisWeek.plus(1 - A_YEAR).text() + "&to=" + thisWeek.text();
    }

    /** Returns the filters as a query, to be appended to the address of a file. */
    private static String address(KpiQuestion question) {
        return UriComponentsBuilder.newInstance()
                .queryParam("team", "{team}")
                .queryParam("catalogue", "{catalogue}")
                .queryParam("from", "{from}")
                .queryParam("to", "{to}")
                .encode()
                .buildAndExpand(question.team(), question.catalogue(), question.from(), question.to())
                .getQuery();
    }
}
