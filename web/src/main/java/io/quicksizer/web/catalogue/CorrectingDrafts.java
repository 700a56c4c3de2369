package io.quicksizer.web.catalogue;

import io.quicksizer.db.catalogue.CatalogueStatus;
import io.quicksizer.web.problem.Answers;
import io.quicksizer.web.problem.ApiProblem.FieldProblem;
import io.quicksizer.web.problem.ProblemKind;
import io.quicksizer.web.problem.RequestProblem;
import io.quicksizer.workers.access.Person;
import io.quicksizer.workers.catalogue.CorrectingLinks;
import io.quicksizer.workers.catalogue.Correction;
import io.quicksizer.workers.catalogue.CorrectionTarget;
import io.quicksizer.workers.catalogue.LineItemEntry;
import io.quicksizer.workers.catalogue.VersionEntry;
import io.quicksizer.workers.result.Answer;
import io.quicksizer.workers.result.Conflict;
import io.quicksizer.workers.result.ConflictCode;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Corrects one thing about a line item of a draft. */
@Component
class CorrectingDrafts {
    private final CorrectingLinks correcting;

    CorrectingDrafts(CorrectingLinks correcting) {
        this.correcting = correcting;
    }

    /**
     * Exactly one of the three.
     *
     * @param scenario key of the scenario behind the line item
     * @param totalsOnly true if there is none
     * @param scopeType name of the family to move it to
     */
    @Schema(name = "LineItemCorrection", description = "Exactly one of the three")
    record Body(
            @Nullable String scenario,
            @Nullable Boolean totalsOnly,
            @Nullable String scopeType) {}

    /** @throws RequestProblem 409 if the version is no draft any more, 422 if the correction makes no sense */
    void correct(Person person, VersionEntry version, LineItemView seen, long expected, Body body) {
        CorrectionTarget target = new CorrectionTarget(version.id(), seen.key(), expected);
        switch (corrected(person, target, body)) {
            case Correction.Corrected corrected -> {}
            case Correction.Conflict conflict -> Answers.done(overtaken(conflict.current(), body));
            case Correction.Refused refused
            when version.status() != CatalogueStatus.DRAFT ->
                throw new RequestProblem(ProblemKind.CONFLICT, refused.reason().message());
            case Correction.Refused refused ->
                throw invalid(
                        body.scopeType() == null ? "scenario" : "scopeType",
                        refused.reason().message());
        }
    }

    private Correction corrected(Person person, CorrectionTarget target, Body body) {
        boolean totalsOnly = Boolean.TRUE.equals(body.totalsOnly());
        int given = (body.scenario() == null ? 0 : 1) + (totalsOnly ? 1 : 0) + (body.scopeType() == null ? 0 : 1);
        if (given != 1) {
            throw invalid("scenario", "Send exactly one of scenario, totalsOnly and scopeType.");
        }
        return body.scopeType() != null
                ? correcting.moveTo(target, body.scopeType(), PublishingDrafts.requestedBy(person))
                : correcting.link(target, Optional.ofNullable(body.scenario()), PublishingDrafts.requestedBy(person));
    }

    private static Answer<Void> overtaken(LineItemEntry current, Body body) {
        List<Answer.Difference> differences = new ArrayList<>();
        if (body.scopeType() == null) {
            differences.add(new Answer.Difference(
                    "scenario",
                    Objects.requireNonNullElse(body.scenario(), ""),
                    current.scenario().orElse("")));
        } else {
            differences.add(new Answer.Difference("scopeType", body.scopeType(), current.scopeType()));
        }
        return new Answer.Conflicting<>(Conflict.of(ConflictCode.LINE_ITEM_CHANGED), current.rowVersion(), differences);
    }

    private static RequestProblem invalid(String field, String message) {
        return new RequestProblem(
                ProblemKind.INVALID,
                "One thing needs your attention.",
                List.of(new FieldProblem(field, "correction", message)));
    }
}
