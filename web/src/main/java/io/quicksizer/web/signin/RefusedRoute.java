package io.quicksizer.web.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerMapping;

/** Route of a refused call, even if a filter refused it before routing. */
@Component
class RefusedRoute {
    private static final String NONE = "(no such route)";
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}._@#'+~!-]{1,100}");

    private final HandlerLookup handlers;

    RefusedRoute(HandlerLookup handlers) {
        this.handlers = handlers;
    }

    /** Returns the template of the route, never the requested address, which may contain anything. */
    String template(HttpServletRequest request) {
        if (request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE) == null) {
            handlers.of(request);
        }
        return request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE) instanceof String template
                ? template
                : NONE;
    }

    /** Returns the values of the template's variables by name, restricted to values that look like ids or names. */
    Map<String, String> variables(HttpServletRequest request) {
        Map<String, String> variables = new TreeMap<>();
        if (request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> found) {
            found.forEach((name, value) -> {
                if (NAME.matcher(String.valueOf(value)).matches()) {
                    variables.put(String.valueOf(name), String.valueOf(value));
                }
            });
        }
        return variables;
    }
}
