package io.quicksizer.workers.platform.metrics;

import io.quicksizer.workers.platform.secrets.LiveSecrets;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/**
 * Lets Prometheus read the metrics: whoever asks in the local profile, elsewhere only who presents the token
 * (Prometheus: {@code authorization.credentials_file}). Without a token nobody can. A changed token holds from the next
 * call on.
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

    /** @param authorization the header as it came, or null */
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
