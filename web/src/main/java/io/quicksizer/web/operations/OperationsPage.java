package io.quicksizer.web.operations;

import io.quicksizer.db.operations.RunningEngagement;
import io.quicksizer.web.page.Page;
import io.quicksizer.web.problem.Answers;
import io.quicksizer.web.signin.AdministratorsOnly;
import io.quicksizer.workers.access.Person;
import io.quicksizer.workers.operations.OperationsQueries;
import io.quicksizer.workers.operations.RestartingEngagement;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** The operations page for administrators. */
@Page
@EnableConfigurationProperties(OperateSettings.class)
class OperationsPage {
    private final OperationsQueries queries;
    private final RestartingEngagement restarting;
    private final URI operate;
    private final Clock clock;

    OperationsPage(OperationsQueries queries, RestartingEngagement restarting, OperateSettings settings, Clock clock) {
        this.queries = queries;
        this.restarting = restarting;
        this.operate = settings.url();
        this.clock = clock;
    }

    @GetMapping("/operations")
    @AdministratorsOnly
    ModelAndView show(Person person, Locale locale) {
        ModelAndView view = new ModelAndView("operations");
        view.addObject("operations", OperationsView.of(Answers.done(queries.overview(person)), operate, locale));
        view.addObject("operate", operate.toString());
        return view;
    }

    @GetMapping("/operations/places/{place}")
    @AdministratorsOnly
    ModelAndView place(Person person, Locale locale, @PathVariable String place) {
        if (!place.matches("[A-Z_]{1,20}")) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        List<RunningEngagement> rows = Answers.done(queries.at(person, place));
        ModelAndView view = new ModelAndView("operations-place");
        view.addObject("place", rows.isEmpty() ? "operations.place.empty" : OperationsView.placeKey(place));
        view.addObject(
                "rows",
                rows.stream()
                        .map(row -> OperationsView.row(row, operate, locale))
                        .toList());
        view.addObject("most", OperationsQueries.MOST_ROWS);
        return view;
    }

    @GetMapping("/operations/engagements/{id}")
    @AdministratorsOnly
    ModelAndView engagement(
            Person person, Locale locale, @PathVariable UUID id, @RequestParam(defaultValue = "") String point) {
        ModelAndView view = new ModelAndView("operations-engagement");
        view.addObject("row", OperationsView.row(Answers.done(queries.standing(person, id)), operate, locale));
        view.addObject(
                "points",
                Answers.done(restarting.points(person, id)).stream()
                        .map(Enum::name)
                        .toList());
        view.addObject("chosen", point);
        view.addObject("asOf", clock.instant().toString());
        return view;
    }
}
