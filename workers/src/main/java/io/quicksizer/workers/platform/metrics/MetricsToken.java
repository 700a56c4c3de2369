package io.quicksizer.workers.platform.metrics;

import io.quicksizer.workers.platform.secrets.LiveSecrets;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/**
 * Bearer token that protects the metrics (Prometheus: {@code authorization.credentials_file}). In the local profile
 * they are open; elsewhere nobody can read them if no token is set. A changed token applies from the next request on.
 */
@Component
public class MetricsToken {
    private static final String SCHEME = "Bearer ";

    private final boolean open;
    private final LiveSecrets secrets;

    MetricsToken(Environment environment, LiveSecrets secrets) {
        this.open = environment.acceptsProfiles(Profiles.of("local"));
        this.secrets = secrets;
    }

    /** @param authorization the value of the {@code Authorization} header, or null */
    public boolean opensTo(@Nullable String authorization) {
        return open || authorization != null && authorization.startsWith(SCHEME) && isToken(authorization);
    }

    private boolean isToken(String authorization) {
        byte[] expected = bytes(secrets.current("quicksizer.metrics.token"));
        return expected.length > 0
                && MessageDigest.isEqual(
                        expected, bytes(authorization.substring(SCHEME.length()).strip()));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
