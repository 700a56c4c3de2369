package io.quicksizer.web.requestlog;

import io.quicksizer.workers.platform.correlation.Correlation;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Filter that assigns a correlation id to every request: the caller's own if it is well-formed, otherwise a new one. It
 * is returned in the response, even by filters that reject the request, and added to all log lines.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 2)
final class CorrelationFilter extends OncePerRequestFilter {
    /** Request and response header of the correlation id. */
    static final String ID_HEADER = "X-Correlation-Id";

    /** Request and response header of the W3C trace context. */
    static final String TRACE_HEADER = "traceparent";

    private static final String ATTRIBUTE = CorrelationFilter.class.getName();

    private final AccessLog accessLog;

    CorrelationFilter(AccessLog accessLog) {
        this.accessLog = accessLog;
    }

    /** Includes error dispatches, which belong to the same request and keep its correlation id. */
    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Correlation correlation = correlationOf(request);
        response.setHeader(ID_HEADER, correlation.id());
        if (correlation.traceParentText() != null) {
            response.setHeader(TRACE_HEADER, correlation.traceParentText());
        }
        try (Correlation.Scope scope = correlation.open()) {
            long started = System.nanoTime();
            chain.doFilter(request, response);
            accessLog.finished(request, response.getStatus(), System.nanoTime() - started);
        }
    }

    private static Correlation correlationOf(HttpServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof Correlation known) {
            return known;
        }
        Correlation correlation = Correlation.continuing(request.getHeader(ID_HEADER));
        request.setAttribute(ATTRIBUTE, correlation);
        return correlation;
    }
}
