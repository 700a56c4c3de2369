package io.quicksizer.web.signin;

import io.quicksizer.web.hardening.RequestedPath;
import io.quicksizer.web.problem.ProblemKind;
import io.quicksizer.web.problem.ProblemWriter;
import io.quicksizer.web.problem.SessionOver;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;

/**
 * Responses of the security filters: 401 if the caller is not authenticated, 403 if access is denied. Refusals are
 * audited.
 */
@Component
class SecurityFailureHandler implements AuthenticationEntryPoint, AccessDeniedHandler {
    private final ProblemWriter problems;
    private final SignInAudit audit;
    private final List<SignInMethod> methods;

    SecurityFailureHandler(ProblemWriter problems, SignInAudit audit, List<SignInMethod> methods) {
        this.methods = methods;
        this.problems = problems;
        this.audit = audit;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
            throws IOException {
        methods.stream()
                .flatMap(method -> method.challenge().stream())
                .forEach(challenge -> response.addHeader("WWW-Authenticate", challenge));
        problems.write(request, response, ProblemKind.NOT_SIGNED_IN, "This needs a sign-in that is accepted here.");
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException reason)
            throws IOException, ServletException {
        audit.refused(request, reason);
        String path = RequestedPath.of(request);
        if (RequestedPath.isApi(path) || RequestedPath.isWithin(path, "/actuator")) {
            problems.write(
                    request,
                    response,
                    ProblemKind.NOT_ALLOWED,
                    "Your roles do not allow this. The refusal has been recorded.");
        } else {
            if (reason instanceof CsrfException) {
                SessionOver.mark(request);
            }
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }
}
