package io.quicksizer.workers.webhook;

import io.quicksizer.db.notification.WebhookRow;
import io.quicksizer.workers.platform.secrets.LiveSecrets;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/**
 * The secrets that sign webhooks. Each is derived from the key of the installation, the endpoint and its generation, so
 * that none is stored; a new generation has another secret.
 */
@Component
class WebhookSecrets {
    /** The setting with the key of the installation. */
    static final String KEY = "quicksizer.webhooks.key";

    private static final int SHORTEST = 32;
    private static final String ALGORITHM = "HmacSHA256";

    private final LiveSecrets secrets;

    WebhookSecrets(LiveSecrets secrets) {
        this.secrets = secrets;
    }

    /** Returns whether the installation has a key. */
    boolean available() {
        return secrets.current(KEY).length() >= SHORTEST;
    }

    /** The secret of an endpoint, as its receiver knows it. */
    String of(WebhookRow endpoint) {
        if (!available()) {
            throw new IllegalStateException(KEY + " is not set");
        }
        return "whsec_" + hmac(secrets.current(KEY), "webhook\n" + endpoint.id() + "\n" + endpoint.generation());
    }

    /**
     * The signature of a request.
     *
     * @param at when it is sent, in seconds since 1970
     */
    static String signature(String secret, long at, String body) {
        return "t=" + at + ",v1=" + hmac(secret, at + "." + body);
    }

    /** HMAC-SHA256 as 64 lower-case hexadecimal digits. */
    static String hmac(String key, String message) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            return HexFormat.of().formatHex(mac.doFinal(message.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("HmacSHA256 is not available", impossible);
        }
    }
}
