package io.quicksizer.web.problem;

import io.quicksizer.web.problem.ApiProblem.FieldProblem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Thrown for requests that cannot be passed on to a use case because the call itself is invalid. */
public final class RequestProblem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final ProblemKind kind;
    private final @Nullable String code;
    private final transient List<FieldProblem> fields;

    /** @param detail one or two sentences for the caller */
    public RequestProblem(ProblemKind kind, String detail) {
        this(kind, detail, List.of());
    }

    /** @param fields the invalid fields or headers */
    public RequestProblem(ProblemKind kind, String detail, List<FieldProblem> fields) {
        this(kind, null, detail, fields);
    }

    /** @param code stable code of the reason, for programs; null if the kind says enough */
    public RequestProblem(ProblemKind kind, @Nullable String code, String detail, List<FieldProblem> fields) {
        super(detail, null, false, false);
        this.kind = kind;
        this.code = code;
        this.fields = List.copyOf(fields);
    }

    ProblemKind kind() {
        return kind;
    }

    @Nullable
    String code() {
        return code;
    }

    List<FieldProblem> fields() {
        return fields;
    }
}
