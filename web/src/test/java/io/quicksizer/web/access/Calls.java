package io.quicksizer.web.access;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every call that a controller of the portal takes, as {@code GET /engagements/{id}}. */
final class Calls {
    private static final Comparator<String> BY_PATH =
            Comparator.comparing(Calls::path).thenComparing(Comparator.naturalOrder());

    private Calls() {}

    static Set<String> all(RequestMappingHandlerMapping handlers) {
        return handlers.getHandlerMethods().keySet().stream()
                .flatMap(mapping -> mapping.getPatternValues().stream()
                        .flatMap(
                                pattern -> methods(mapping.getMethodsCondition().getMethods())
                                        .map(method -> method + " " + pattern)))
                .collect(Collectors.toCollection(() -> new TreeSet<>(BY_PATH)));
    }

    /** Calls of pages, by method. */
    static Set<String> ofPages(RequestMappingHandlerMapping handlers, String method) {
        return all(handlers).stream()
                .filter(call -> call.startsWith(method + " "))
                .filter(call -> !path(call).startsWith("/api"))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    static String path(String call) {
        return call.substring(call.indexOf(' ') + 1);
    }

    static String method(String call) {
        return call.substring(0, call.indexOf(' '));
    }

    private static Stream<String> methods(Set<RequestMethod> methods) {
        return methods.isEmpty() ? Stream.of("GET") : methods.stream().map(Enum::name);
    }
}
