package io.quicksizer.web.problem;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.tomcat.util.http.fileupload.InvalidFileNameException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Filter that reports an invalid file name in an upload as a client error. The servlet container throws when a filter,
 * such as the CSRF filter, reads the first parameter, which would be treated as a server error.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 11)
final class UnreadableUploadFilter extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (InvalidFileNameException name) {
            response.sendError(ProblemKind.UNREADABLE.status().value());
        }
    }
}
