package io.quicksizer.web.problem;

import io.quicksizer.web.hardening.RequestedPath;
import io.quicksizer.web.page.DatabaseAway;
import io.quicksizer.web.page.Page;
import io.quicksizer.workers.platform.correlation.Correlation;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.servlet.error.ErrorController;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * Error responses for requests that fail outside of a controller: problem+json for the API and for programs, a page
 * with the correlation id for people. Neither reveals more than the kind of failure.
 */
@Page
class ErrorPages implements ErrorController {
    private final ProblemWriter problems;
    private final DatabaseAway away;

    ErrorPages(ProblemWriter problems, DatabaseAway away) {
        this.away = away;
        this.problems = problems;
    }

    @RequestMapping("${server.error.path:/error}")
    @Nullable
    ModelAndView show(HttpServletRequest request, HttpServletResponse response) throws IOException {
        ProblemKind kind = kind(request);
        String path = RequestedPath.of(String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI)));
        if (kind == ProblemKind.UNAVAILABLE) {
            response.setHeader(HttpHeaders.RETRY_AFTER, DatabaseAway.RETRY_AFTER);
        }
        if (!isPage(request, path)) {
            problems.write(request, response, kind, ErrorText.of(kind));
            return null;
        }
        response.setStatus(kind.status().value());
        if (SessionOver.isMarked(request)) {
            return new ModelAndView(
                    "error/session", Map.of("back", SessionOver.pageOf(request).orElse("/")), kind.status());
        }
        return new ModelAndView(
                "error/" + template(kind),
                Map.of(
                        "correlationId",
                        Correlation.current().id(),
                        "status",
                        kind.status().value()),
                kind.status());
    }

    private ProblemKind kind(HttpServletRequest request) {
        if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable failure
                && away.caused(failure)) {
            return ProblemKind.UNAVAILABLE;
        }
        return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status
                ? ProblemKind.of(status)
                : ProblemKind.NOT_FOUND;
    }

    private static boolean isPage(HttpServletRequest request, String path) {
        String accept = request.getHeader("Accept");
        return !RequestedPath.isApi(path)
                && !RequestedPath.isWithin(path, "/actuator")
                && accept != null
                && accept.contains("text/html");
    }

    private static String template(ProblemKind kind) {
        return switch (kind.status()) {
            case HttpStatus.NOT_FOUND -> "404";
            case HttpStatus.FORBIDDEN -> "403";
            case HttpStatus.PAYLOAD_TOO_LARGE -> "413";
            case HttpStatus.TOO_MANY_REQUESTS -> "429";
            case HttpStatus.SERVICE_UNAVAILABLE -> "503";
            default -> kind.status().is5xxServerError() ? "500" : "400";
        };
    }
}
