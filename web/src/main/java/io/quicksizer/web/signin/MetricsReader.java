package io.quicksizer.web.signin;

import io.quicksizer.workers.platform.metrics.MetricsToken;
import java.util.function.Supplier;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.stereotype.Component;

/** Authorization of requests for the metrics by the metrics token. */
@Component
class MetricsReader implements AuthorizationManager<RequestAuthorizationContext> {
    private final MetricsToken token;

    MetricsReader(MetricsToken token) {
        this.token = token;
    }

    @Override
    public AuthorizationDecision check(Supplier<Authentication> authentication, RequestAuthorizationContext context) {
        return new AuthorizationDecision(token.opensTo(context.getRequest().getHeader("Authorization")));
    }
}
