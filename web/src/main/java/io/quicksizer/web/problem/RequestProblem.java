package io.quicksizer.web.problem;

import io.quicksizer.web.problem.ApiProblem.FieldProblem;
import java.util.List;

/** Thrown for requests that cannot be passed on to a use case because the call itself is invalid. */
public final class RequestProblem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final ProblemKind kind;
    private final transient List<FieldProblem> fields;

    /** @param detail one or two sentences for the caller */
    public RequestProblem(ProblemKind kind, String detail) {
        this(kind, detail, List.of());
    }

    /** @param fields the invalid fields or headers */
    public RequestProblem(ProblemKind kind, String detail, List<FieldProblem> fields) {
        super(detail, null, false, false);
        this.kind = kind;
        this.fields = List.copyOf(fields);
    }

    ProblemKind kind() {
        return kind;
    }

    List<FieldProblem> fields() {
        return fields;
    }
}
