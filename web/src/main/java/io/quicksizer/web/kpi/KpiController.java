package io.quicksizer.web.kpi;

import io.quicksizer.web.problem.ApiProblem.FieldProblem;
import io.quicksizer.web.problem.ProblemKind;
import io.quicksizer.web.problem.RequestProblem;
import io.quicksizer.web.signin.AnyRole;
import io.quicksizer.workers.access.Person;
import io.quicksizer.workers.kpi.KpiQueries;
import io.quicksizer.workers.kpi.KpiQuestion;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** API for the KPIs. */
@RestController
@Tag(name = "KPIs", description = "Figures about the work, counted from what was recorded")
class KpiController {
    private final KpiQueries queries;

    KpiController(KpiQueries queries) {
        this.queries = queries;
    }

    @GetMapping("/api/v1/kpis")
    @AnyRole
    @Operation(
            summary = "Funnel, steps, approvals and exports per ISO week, of the engagements that you may count",
            operationId = "kpis")
    KpiJson kpis(
            Person person,
            @Parameter(description = "Only this team") @RequestParam(defaultValue = "") String team,
            @Parameter(description = "Only engagements on the catalogue version of this number")
                    @RequestParam(defaultValue = "")
                    String catalogue,
            @Parameter(description = "First ISO week, such as 2026-W07; twelve weeks by default")
                    @RequestParam(defaultValue = "")
                    String from,
            @Parameter(description = "Last ISO week; this one by default") @RequestParam(defaultValue = "") String to) {
        return switch (queries.answer(person, new KpiQuestion(team, catalogue, from, to))) {
            case KpiQueries.Figures figures -> KpiJson.of(figures.kpis());
            case KpiQueries.Unclear unclear ->
                throw new RequestProblem(
                        ProblemKind.UNREADABLE,
                        "Look at " + unclear.wrong().getFirst().field() + ".",
                        unclear.wrong().stream()
                                .map(wrong -> new FieldProblem(wrong.field(), wrong.code(), wrong.message()))
                                .toList());
        };
    }
}
