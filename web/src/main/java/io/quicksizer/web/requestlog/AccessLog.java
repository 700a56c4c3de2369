package io.quicksizer.web.requestlog;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Access log: one line per request, with fields of the Elastic Common Schema. It contains the route's template, never
 * the requested address, so that neither ids nor hostile input get into the logs. The person is logged as a hash, so
 * that the lines of one person can be counted; the audit log has the name with the same correlation id.
 */
@Component
final class AccessLog {
    private static final Logger LOG = LoggerFactory.getLogger(AccessLog.class);
    private static final String UNMATCHED = "(no such route)";
    private static final String NOBODY = "-";

    private final PersonHash people;

    AccessLog(PersonHash people) {
        this.people = people;
    }

    /**
     * Logs a finished request.
     *
     * @param status as sent to the caller
     * @param nanoseconds duration of the request
     */
    void finished(HttpServletRequest request, int status, long nanoseconds) {
        if (request.getDispatcherType() == DispatcherType.ERROR) {
            return; // the request itself has been logged with this status already
        }
        String route = route(request);
        String user = request.getAttribute(SignedInName.ATTRIBUTE) instanceof String name ? people.hash(name) : NOBODY;
        long milliseconds = nanoseconds / 1_000_000;
        LOG.atLevel(isNoise(route) ? Level.DEBUG : Level.INFO)
                .addKeyValue("http.request.method", request.getMethod())
                .addKeyValue("http.route", route)
                .addKeyValue("http.response.status_code", status)
                .addKeyValue("event.duration", nanoseconds)
                .addKeyValue("user.hash", user)
                .log("{} {} {} {} ms {}", request.getMethod(), route, status, milliseconds, user);
    }

    private static String route(HttpServletRequest request) {
        return request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE) instanceof String template
                ? template
                : UNMATCHED;
    }

    private static boolean isNoise(String route) {
        return route.startsWith("/actuator") || route.startsWith("/assets");
    }
}
