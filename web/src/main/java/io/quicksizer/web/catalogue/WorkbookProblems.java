package io.quicksizer.web.catalogue;

import io.quicksizer.web.problem.ApiProblem.FieldProblem;
import io.quicksizer.web.problem.ProblemKind;
import io.quicksizer.web.problem.RequestProblem;
import io.quicksizer.workers.catalogue.workbook.WorkbookOutcome;
import io.quicksizer.workers.catalogue.workbook.WorkbookRefusal;
import java.util.List;
import java.util.Locale;

/** Mapping of refused workbooks to problems of the API. */
final class WorkbookProblems {
    private WorkbookProblems() {}

    /**
     * Returns the value if the file was accepted; a refusal is thrown as a problem of the field {@code file}.
     *
     * @param detail what follows from the refusal
     */
    static <T> T accepted(WorkbookOutcome<T> outcome, String detail) {
        return switch (outcome) {
            case WorkbookOutcome.Accepted<T>(T value) -> value;
            case WorkbookOutcome.Refused<T>(WorkbookRefusal refusal) -> throw problem(refusal, detail);
        };
    }

    private static RequestProblem problem(WorkbookRefusal refusal, String detail) {
        String code = refusal.code().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return new RequestProblem(
                ProblemKind.INVALID, code, detail, List.of(new FieldProblem("file", code, refusal.message())));
    }
}
