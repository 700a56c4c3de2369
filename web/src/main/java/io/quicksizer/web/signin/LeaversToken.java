package io.quicksizer.web.signin;

import io.quicksizer.workers.platform.secrets.LiveSecrets;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.stereotype.Component;

/**
 * Authorization of the organisation's directory by the token for leavers. Denies all calls if no token is configured or
 * the configured one is shorter than 32 characters. A changed token takes effect with the next call.
 */
@Component
class LeaversToken implements AuthorizationManager<RequestAuthorizationContext> {
    private static final String SCHEME = "Bearer ";
    private static final int SHORTEST = 32;

    private final LiveSecrets secrets;

    LeaversToken(LiveSecrets secrets) {
        this.secrets = secrets;
    }

    @Override
    public AuthorizationDecision check(Supplier<Authentication> authentication, RequestAuthorizationContext context) {
        return new AuthorizationDecision(isPresented(context.getRequest().getHeader("Authorization")));
    }

    private boolean isPresented(@Nullable String authorization) {
        String expected = secrets.current("quicksizer.leavers.token");
        return authorization != null
                && authorization.startsWith(SCHEME)
                && expected.length() >= SHORTEST
                && MessageDigest.isEqual(
                        bytes(expected),
                        bytes(authorization.substring(SCHEME.length()).strip()));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
