package io.quicksizer.web.signin.saml;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * A sign-in that was begun in a browser, of which the portal stores nothing: the browser keeps the secret, the identity
 * provider returns the relay state, and the ID of the request is the relay state signed with the secret. A response
 * therefore fits neither another browser nor a relay state whose end was altered.
 *
 * @param secret the browser's secret, in hexadecimal digits
 * @param relayState a random part and the second at which the sign-in expires; at most 80 bytes (SAML 2.0 Bindings,
 *     section 3.4.3)
 */
record BegunSignIn(String secret, String relayState) {
    private static final int RANDOM_BYTES = 32;
    private static final int BASE = Character.MAX_RADIX;
    private static final Pattern RELAY_STATE = Pattern.compile("[\\w-]{43}\\.([0-9a-z]{1,8})");
    private static final SecureRandom RANDOM = new SecureRandom();

    /** Returns a new secret for a browser. */
    static String newSecret() {
        return HexFormat.of().formatHex(random());
    }

    /** Begins a sign-in. */
    static BegunSignIn until(Instant expiresAt, String secret) {
        String random = Base64.getUrlEncoder().withoutPadding().encodeToString(random());
        return new BegunSignIn(secret, random + "." + Long.toString(expiresAt.getEpochSecond(), BASE));
    }

    /** Returns the sign-in of a returned relay state; empty if it has expired or is none of this portal. */
    static Optional<BegunSignIn> returned(@Nullable String relayState, String secret, Instant now) {
        return Optional.ofNullable(relayState)
                .map(RELAY_STATE::matcher)
                .filter(Matcher::matches)
                .filter(parts -> now.getEpochSecond() <= Long.parseLong(parts.group(1), BASE))
                .map(parts -> new BegunSignIn(secret, parts.group()));
    }

    /** Returns the ID of the authentication request, an XML name. */
    String requestId() {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(HexFormat.of().parseHex(secret), mac.getAlgorithm()));
            return "_" + HexFormat.of().formatHex(mac.doFinal(relayState.getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("HMAC with SHA-256 is part of every Java runtime", impossible);
        }
    }

    private static byte[] random() {
        byte[] bytes = new byte[RANDOM_BYTES];
        RANDOM.nextBytes(bytes);
        return bytes;
    }
}
