package io.quicksizer.web.kpi;

import io.quicksizer.web.page.Downloads;
import io.quicksizer.web.page.Page;
import io.quicksizer.web.signin.AnyRole;
import io.quicksizer.workers.access.Person;
import io.quicksizer.workers.export.ChoosingSeparator;
import io.quicksizer.workers.kpi.IsoWeek;
import io.quicksizer.workers.kpi.WeekFiles;
import io.quicksizer.workers.kpi.WeeklyReport;
import io.quicksizer.workers.kpi.WeeklyReports;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Page with the weekly report: headline figures, funnel, steps and notable figures; also as CSV and PDF. */
@Page
class WeekPage {
    private final WeeklyReports reports;
    private final WeekFiles files;
    private final ChoosingSeparator separators;

    WeekPage(WeeklyReports reports, WeekFiles files, ChoosingSeparator separators) {
        this.reports = reports;
        this.files = files;
        this.separators = separators;
    }

    @GetMapping("/kpis/week")
    @AnyRole
    ModelAndView show(Person person, @RequestParam(defaultValue = "") String week) {
        WeeklyReport report = report(person, week);
        return new ModelAndView("kpi-week")
                .addObject("report", WeekJson.of(report))
                .addObject("previous", report.week().plus(-1).text())
                .addObject("next", report.running() ? "" : report.week().plus(1).text());
    }

    @GetMapping("/kpis/week.csv")
    @AnyRole
    ResponseEntity<byte[]> csv(Person person, Locale locale, @RequestParam(defaultValue = "") String week) {
        WeeklyReport report = report(person, week);
        return Downloads.attachment("quicksizer-week-" + report.week().text() + ".csv")
                .contentType(MediaType.parseMediaType("text/csv; charset=utf-8"))
                .body(files.csv(report, locale, separators.of(person, Optional.empty(), locale)));
    }

    @GetMapping("/kpis/week.pdf")
    @AnyRole
    ResponseEntity<byte[]> pdf(Person person, Locale locale, @RequestParam(defaultValue = "") String week) {
        WeeklyReport report = report(person, week);
        return Downloads.attachment("quicksizer-week-" + report.week().text() + ".pdf")
                .contentType(MediaType.APPLICATION_PDF)
                .body(files.pdf(report, locale));
    }

    private WeeklyReport report(Person person, String typed) {
        Optional<IsoWeek> week = typed.isBlank() ? Optional.of(reports.lastWeek()) : IsoWeek.parse(typed.strip());
        return week.flatMap(found -> reports.of(person, found))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
