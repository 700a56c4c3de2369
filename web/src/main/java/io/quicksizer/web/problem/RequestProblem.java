package io.quicksizer.web.problem;

import io.quicksizer.web.problem.ApiProblem.FieldProblem;
import java.util.List;

/** A request that cannot be passed on to a use case: something about the call itself is wrong. */
public final class RequestProblem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final ProblemKind kind;
    private final transient List<FieldProblem> fields;

    /** @param detail one or two sentences for the caller */
    public RequestProblem(ProblemKind kind, String detail) {
        this(kind, detail, List.of());
    }

    /** @param fields the fields or headers that are to blame */
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
