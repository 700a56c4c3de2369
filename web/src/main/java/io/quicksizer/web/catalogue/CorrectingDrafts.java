package io.quicksizer.web.catalogue;

import io.quicksizer.web.problem.Answers;
import io.quicksizer.web.problem.ApiProblem.FieldProblem;
import io.quicksizer.web.problem.ProblemKind;
import io.quicksizer.web.problem.RequestProblem;
import io.quicksizer.workers.access.Person;
import io.quicksizer.workers.catalogue.CorrectingLinks;
import io.quicksizer.workers.catalogue.CorrectionTarget;
import io.quicksizer.workers.catalogue.LineItemEntry;
import io.quicksizer.workers.catalogue.VersionEntry;
import io.quicksizer.workers.result.Answer;
import io.quicksizer.workers.sizing.Problem;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Correction of a single property of a draft's line item, for the API. */
@Component
class CorrectingDrafts {
    private final CorrectingLinks correcting;

    CorrectingDrafts(CorrectingLinks correcting) {
        this.correcting = correcting;
    }

    /**
     * The correction; exactly one of the three is set.
     *
     * @param scenario key of the scenario behind the line item
     * @param totalsOnly true if there is none
     * @param scopeType name of the scope type to move it to
     */
    @Schema(name = "LineItemCorrection", description = "Exactly one of the three")
    record Body(
            @Nullable String scenario,
            @Nullable Boolean totalsOnly,
            @Nullable String scopeType) {}

    /**
     * Corrects a line item.
     *
     * @throws RequestProblem 422 if the correction is invalid
     */
    void correct(Person person, VersionEntry version, LineItemView seen, long expected, Body body) {
        CorrectionTarget target = new CorrectionTarget(version.id(), seen.key(), expected);
        Answer<LineItemEntry> answer = corrected(person, target, body);
        if (answer instanceof Answer.Invalid<LineItemEntry>(List<Problem> problems)) {
            Problem reason = problems.getFirst();
            throw invalid(
                    body.scopeType() == null ? "scenario" : "scopeType",
                    reason.code().key(),
                    reason.message());
        }
        Answers.done(answer);
    }

    private Answer<LineItemEntry> corrected(Person person, CorrectionTarget target, Body body) {
        boolean totalsOnly = Boolean.TRUE.equals(body.totalsOnly());
        int given = (body.scenario() == null ? 0 : 1) + (totalsOnly ? 1 : 0) + (body.scopeType() == null ? 0 : 1);
        if (given != 1) {
            throw invalid(
                    "scenario", "ambiguous-correction", "Send exactly one of scenario, totalsOnly and scopeType.");
        }
        return body.scopeType() != null
                ? correcting.moveTo(person, target, body.scopeType())
                : correcting.link(person, target, Optional.ofNullable(body.scenario()));
    }

    private static RequestProblem invalid(String field, String code, String message) {
        return new RequestProblem(
                ProblemKind.INVALID,
                "One thing needs your attention.",
                List.of(new FieldProblem(field, code, message)));
    }
}
