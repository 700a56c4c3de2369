package io.quicksizer.workers.program;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A part of the API that a token may call. What no scope names, no token calls; neither a sign-off nor administration
 * is among it.
 */
public enum ServiceScope {
    /** Reads engagements and revisions. */
    ENGAGEMENTS_READ(List.of("GET"), "/api/v1/(engagements|revisions)(/.*)?"),
    /** Opens and changes engagements. */
    ENGAGEMENTS_WRITE(List.of("POST", "PATCH", "PUT", "DELETE"), "/api/v1/engagements(/.*)?"),
    /** Downloads documents. */
    DOCUMENTS_READ(List.of("GET"), "/api/v1/exports/.*"),
    /** Reads the published catalogue, and sizes without an engagement. */
    CATALOGUE_READ(List.of("GET", "POST"), "/api/v1/(catalogue(/scenarios/.*)?|quick-size|fit)"),
    /** Reads figures about the work. */
    KPIS_READ(List.of("GET"), "/api/v1/kpis(/.*)?");

    private static final List<String> FOR_PEOPLE = List.of("/imports", "/decision", "/assignment", "/cancel");

    private final List<String> methods;
    private final Pattern paths;

    ServiceScope(List<String> methods, String paths) {
        this.methods = methods;
        this.paths = Pattern.compile(paths);
    }

    /** Returns whether a call belongs to it. */
    public boolean covers(String method, String path) {
        return methods.contains(method)
                && paths.matcher(path).matches()
                && FOR_PEOPLE.stream().noneMatch(path::endsWith);
    }

    static Optional<ServiceScope> named(String name) {
        return Arrays.stream(values())
                .filter(scope -> scope.name().equals(name))
                .findFirst();
    }
}
