package io.quicksizer.workers.platform.startup;

import java.util.List;
import java.util.stream.Stream;

/** Requirement of error responses without stack traces, exception messages and binding errors. */
final class SilentErrors implements Requirement {
    @Override
    public List<Unmet> unmet(Setup setup) {
        return Stream.of("include-stacktrace", "include-message", "include-binding-errors")
                .map(part -> "server.error." + part)
                .filter(name -> setup.text(name)
                        .filter(value -> !"never".equalsIgnoreCase(value))
                        .isPresent())
                .map(name -> new Unmet("Error responses would reveal internal details.", "Set " + name + " to never."))
                .toList();
    }
}
