package io.quicksizer.processes.connection;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The address of the engine and the settings of its client.
 *
 * @param grpcAddress gateway for commands and jobs, such as {@code http://127.0.0.1:26500}; https means TLS
 * @param restAddress gateway for user tasks and search, such as {@code http://127.0.0.1:8080}; TLS if and only if the
 *     other gateway has it
 * @param credentials how to get a token; null when the engine asks for none
 * @param caCertificate PEM file of the authority that signed the gateways' certificates; null for the public ones
 * @param handlerThreads threads that handle jobs, at least 1
 * @param requestTimeout how long to wait for an answer
 */
public record EngineSettings(
        URI grpcAddress,
        URI restAddress,
        @Nullable ClientCredentials credentials,
        @Nullable Path caCertificate,
        int handlerThreads,
        Duration requestTimeout) {

    /**
     * Refuses settings without a handler thread, and TLS for one gateway only: the client knows one answer for both.
     */
    public EngineSettings {
        if (handlerThreads < 1) {
            throw new IllegalArgumentException("At least one handler thread is needed, not " + handlerThreads);
        }
        if (isPlain(grpcAddress) != isPlain(restAddress)) {
            throw new IllegalArgumentException("Both gateways of the engine speak TLS or none does, not "
                    + grpcAddress.getScheme() + " and " + restAddress.getScheme());
        }
    }

    /**
     * Client credentials of OAuth 2.
     *
     * @param tokenUrl where tokens are issued
     * @param clientId who asks
     * @param clientSecret asked for the secret with each new token, so that a changed one is used; never logged
     * @param audience for whom the token is; null when the issuer does not ask
     * @param scope what the token is for; null when the issuer does not ask
     */
    public record ClientCredentials(
            URI tokenUrl,
            String clientId,
            Supplier<String> clientSecret,
            @Nullable String audience,
            @Nullable String scope) {
        @Override
        public String toString() {
            return "ClientCredentials[tokenUrl=" + tokenUrl + ", clientId=" + clientId + ", audience=" + audience
                    + ", scope=" + scope + "]";
        }
    }

    /** An engine on this machine without sign-in, four handler threads. */
    public static EngineSettings local() {
        return new EngineSettings(
                URI.create("http://127.0.0.1:26500"),
                URI.create("http://127.0.0.1:8080"),
                null,
                null,
                4,
                Duration.ofSeconds(10));
    }

    /** Returns whether nothing is encrypted. */
    boolean plain() {
        return isPlain(grpcAddress);
    }

    private static boolean isPlain(URI address) {
        return "http".equals(address.getScheme());
    }
}
