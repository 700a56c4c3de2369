package io.quicksizer.web.signin;

import io.quicksizer.db.audit.PresentedToken;
import io.quicksizer.web.hardening.RequestedPath;
import io.quicksizer.workers.program.AuthenticatingPrograms;
import io.quicksizer.workers.program.AuthenticatingPrograms.Program;
import io.quicksizer.workers.program.ServiceTokens;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.dao.DataAccessException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.transaction.TransactionException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Filter that authenticates programs by service tokens and checks that the token's scopes cover the call. */
final class ServiceTokenFilter extends OncePerRequestFilter {
    private static final String SCHEME = "Bearer ";

    private final AuthenticatingPrograms programs;
    private final SecurityFailureHandler refused;
    private final SignInAudit audit;

    ServiceTokenFilter(AuthenticatingPrograms programs, SecurityFailureHandler refused, SignInAudit audit) {
        this.programs = programs;
        this.refused = refused;
        this.audit = audit;
    }

    /** Matches API calls that present a service token, whether or not it is valid. */
    static RequestMatcher calls() {
        return request -> RequestedPath.isApi(request) && presented(request).isPresent();
    }

    private static Optional<String> presented(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader("Authorization"))
                .filter(header -> header.startsWith(SCHEME + ServiceTokens.PREFIX))
                .map(header -> header.substring(SCHEME.length()).strip());
    }

    private static Authentication authentication(Program program) {
        UsernamePasswordAuthenticationToken asking = UsernamePasswordAuthenticationToken.authenticated(
                program.person().userName(), null, Admission.authorities(program.person()));
        asking.setDetails(program);
        return asking;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<Program> program = presented(request).flatMap(programs::program);
        if (program.isEmpty()) {
            BadCredentialsException reason = new BadCredentialsException("the token of the program is not valid");
            audit.notAccepted(reason);
            refused.commence(request, response, reason);
            return;
        }
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(authentication(program.get()));
        SecurityContextHolder.setContext(context);
        try (PresentedToken.Scope named = PresentedToken.open(program.get().token())) {
            serve(program.get(), request, response, chain);
        }
    }

    private void serve(Program program, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!program.may(request.getMethod(), RequestedPath.of(request))) {
            refused.handle(request, response, new AccessDeniedException("no scope of the token covers this request"));
            return;
        }
        noteUse(program);
        chain.doFilter(request, response);
    }

    /** Records the use of a token. A failed write does not fail the call: it may be a read-only call. */
    private void noteUse(Program program) {
        try {
            programs.used(program);
        } catch (DataAccessException | TransactionException unwritable) {
            logger.debug("Could not record the use of a token", unwritable);
        }
    }
}
