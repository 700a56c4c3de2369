package io.quicksizer.web.problem;

import io.quicksizer.web.hardening.RequestedPath;
import io.quicksizer.web.problem.ApiProblem.FieldProblem;
import io.quicksizer.workers.access.Refusal;
import io.quicksizer.workers.platform.correlation.Correlation;
import io.quicksizer.workers.result.Answer;
import io.quicksizer.workers.sizing.Problem;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

/** Builder of problems for the current request. */
final class Problems {
    private Problems() {}

    static ApiProblem of(ProblemKind kind, String detail, String path) {
        return of(kind, detail, path, List.of());
    }

    static ApiProblem of(ProblemKind kind, String detail, String path, List<FieldProblem> fields) {
        return make(kind, null, detail, path, fields);
    }

    /** Returns the problem of a call that is itself invalid. */
    static ApiProblem of(RequestProblem problem, String path) {
        return make(problem.kind(), problem.code(), String.valueOf(problem.getMessage()), path, problem.fields());
    }

    /** Returns the problem of an unsuccessful result. */
    static ApiProblem of(ProblemKind kind, Answer<?> answer, String path) {
        return switch (answer) {
            case Answer.Refused<?> refused -> of(kind, refused.refusal(), path);
            case Answer.Missing<?> missing -> of(kind, "There is no such " + missing.what() + ".", path);
            case Answer.Invalid<?> invalid -> of(kind, invalid.problems(), path);
            case Answer.Conflicting<?> conflict -> conflict(kind, conflict, path);
            case Answer.Done<?> done -> throw new IllegalStateException("a completed result is not a problem");
        };
    }

    private static ApiProblem of(ProblemKind kind, Refusal refusal, String path) {
        return make(kind, refusal.reason().key(), refusal.message(), path, List.of());
    }

    private static ApiProblem conflict(ProblemKind kind, Answer.Conflicting<?> conflict, String path) {
        String code = conflict.conflict().code().key();
        return make(kind, code, conflict.message(), path, List.of())
                .with(conflict.currentVersion(), conflict.conflict().change().orElse(null), conflict.differences());
    }

    private static ApiProblem of(ProblemKind kind, List<Problem> problems, String path) {
        String detail = problems.size() == 1
                ? "One thing needs your attention."
                : problems.size() + " things need your attention.";
        return of(
                kind,
                detail,
                path,
                problems.stream()
                        .map(problem ->
                                new FieldProblem(problem.field(), problem.code().key(), problem.message()))
                        .toList());
    }

    private static ApiProblem make(
            ProblemKind kind, @Nullable String code, String detail, String path, List<FieldProblem> fields) {
        return new ApiProblem(
                kind.type(),
                kind.title(),
                kind.status().value(),
                code,
                detail,
                URI.create(UriUtils.encodePath(RequestedPath.of(path), StandardCharsets.UTF_8)),
                Correlation.current().id(),
                fields,
                null,
                null,
                List.of());
    }
}
