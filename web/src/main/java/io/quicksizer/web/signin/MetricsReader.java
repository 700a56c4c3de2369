package io.quicksizer.web.signin;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.stereotype.Component;

/**
 * Lets Prometheus read the metrics: whoever asks in the local profile, elsewhere only who presents the configured token
 * (Prometheus: {@code authorization.credentials_file}). Without a configured token nobody can.
 */
@Component
class MetricsReader implements AuthorizationManager<RequestAuthorizationContext> {
    private static final String SCHEME = "Bearer ";

    private final boolean open;
    private final byte[] expected;

    MetricsReader(Environment environment, @Value("${quicksizer.metrics.token:}") String token) {
        this.open = environment.acceptsProfiles(Profiles.of("local"));
        this.expected = token.strip().getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public AuthorizationDecision check(Supplier<Authentication> authentication, RequestAuthorizationContext context) {
        return new AuthorizationDecision(
                open || presentsToken(context.getRequest().getHeader("Authorization")));
    }

    private boolean presentsToken(@Nullable String header) {
        return expected.length > 0
                && header != null
                && header.startsWith(SCHEME)
                && MessageDigest.isEqual(
                        expected, header.substring(SCHEME.length()).strip().getBytes(StandardCharsets.UTF_8));
    }
}
