package io.quicksizer.web.problem;

import io.quicksizer.web.hardening.RequestedPath;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Response to a body that is too large: problem+json for the API, a page for people. */
@Component
final class TooLargeAnswer {
    private final ProblemWriter problems;

    TooLargeAnswer(ProblemWriter problems) {
        this.problems = problems;
    }

    void send(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        if (RequestedPath.isApi(request)) {
            problems.write(request, response, ProblemKind.TOO_LARGE, ErrorText.of(ProblemKind.TOO_LARGE));
            return;
        }
        request.setAttribute(
                RequestDispatcher.ERROR_STATUS_CODE,
                ProblemKind.TOO_LARGE.status().value());
        request.setAttribute(RequestDispatcher.ERROR_REQUEST_URI, request.getRequestURI());
        request.getRequestDispatcher("/error").forward(new WithoutBody(request), response);
    }

    /** View of a request without its body, so that rendering the error page does not try to read it. */
    private static final class WithoutBody extends HttpServletRequestWrapper {
        WithoutBody(HttpServletRequest request) {
            super(request);
        }

        @Override
        public @Nullable String getContentType() {
            return null;
        }

        @Override
        public @Nullable String getParameter(String name) {
            return null;
        }

        @Override
        public String @Nullable [] getParameterValues(String name) {
            return null;
        }

        @Override
        public Map<String, String[]> getParameterMap() {
            return Map.of();
        }

        @Override
        public Enumeration<String> getParameterNames() {
            return Collections.emptyEnumeration();
        }
    }
}
