package io.quicksizer.web.problem;

import io.quicksizer.web.hardening.RequestedPath;
import io.quicksizer.web.problem.ApiProblem.FieldProblem;
import io.quicksizer.workers.platform.correlation.Correlation;
import io.quicksizer.workers.result.Answer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

/** Makes problems for the request that is being served. */
final class Problems {
    private Problems() {}

    static ApiProblem of(ProblemKind kind, String detail, String path) {
        return of(kind, detail, path, List.of());
    }

    static ApiProblem of(ProblemKind kind, String detail, String path, List<FieldProblem> fields) {
        return make(kind, detail, path, fields, null, List.of());
    }

    static ApiProblem conflict(Answer.Conflicting<?> conflict, String path) {
        return make(
                ProblemKind.CONFLICT,
                conflict.message(),
                path,
                List.of(),
                conflict.currentVersion(),
                conflict.differences());
    }

    private static ApiProblem make(
            ProblemKind kind,
            String detail,
            String path,
            List<FieldProblem> fields,
            @Nullable Long currentVersion,
            List<Answer.Difference> differences) {
        return new ApiProblem(
                kind.type(),
                kind.title(),
                kind.status().value(),
                detail,
                URI.create(UriUtils.encodePath(RequestedPath.of(path), StandardCharsets.UTF_8)),
                Correlation.current().id(),
                fields,
                currentVersion,
                differences);
    }
}
