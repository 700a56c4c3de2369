package io.quicksizer.web.kpi;

import io.quicksizer.web.signin.AnyRole;
import io.quicksizer.workers.access.Person;
import io.quicksizer.workers.kpi.IsoWeek;
import io.quicksizer.workers.kpi.WeeklyReports;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** API for the weekly report. */
@RestController
@Tag(name = "KPIs", description = "Figures about the work, counted from what was recorded")
class WeekController {
    private final WeeklyReports reports;

    WeekController(WeeklyReports reports) {
        this.reports = reports;
    }

    @GetMapping("/api/v1/kpis/weeks/{week}")
    @AnyRole
    @Operation(
            summary = "The report of an ISO week, of the engagements that you may count",
            operationId = "weeklyReport")
    WeekJson week(Person person, @Parameter(description = "Such as 2026-W07") @PathVariable String week) {
        return IsoWeek.parse(week)
                .flatMap(found -> reports.of(person, found))
                .map(WeekJson::of)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
