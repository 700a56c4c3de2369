package io.quicksizer.processes.connection;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Settings of the connection to the engine.
 *
 * @param grpcAddress gateway for commands and jobs, such as {@code http://127.0.0.1:26500}; https means TLS
 * @param restAddress gateway for user tasks and search, such as {@code http://127.0.0.1:8080}; TLS if and only if the
 *     other gateway has it
 * @param credentials client credentials; null if the engine needs none
 * @param caCertificate PEM file of the authority that signed the gateways' certificates; null for the public ones
 * @param handlerThreads number of threads that handle jobs, at least 1
 * @param requestTimeout timeout of a request
 */
public record EngineSettings(
        URI grpcAddress,
        URI restAddress,
        @Nullable ClientCredentials credentials,
        @Nullable Path caCertificate,
        int handlerThreads,
        Duration requestTimeout) {

    /**
     * Rejects settings without a handler thread, or with TLS for only one gateway: the client has one switch for both.
     */
    public EngineSettings {
        if (handlerThreads < 1) {
            throw new IllegalArgumentException("At least one handler thread is needed, not " + handlerThreads);
        }
        if (isPlain(grpcAddress) != isPlain(restAddress)) {
            throw new IllegalArgumentException("Both gateways of the engine must use TLS, or neither, not "
                    + grpcAddress.getScheme() + " and " + restAddress.getScheme());
        }
    }

    /**
     * Client credentials of OAuth 2.
     *
     * @param tokenUrl token endpoint
     * @param clientId client id
     * @param clientSecret supplies the secret for each token request, so that a rotated one is used; never logged
     * @param audience the audience of the token; null if the issuer needs none
     * @param scope the scope of the token; null if the issuer needs none
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

    /** Returns settings for a local engine without authentication, with four handler threads. */
    public static EngineSettings local() {
        return new EngineSettings(
                URI.create("http://127.0.0.1:26500"),
                URI.create("http://127.0.0.1:8080"),
                null,
                null,
                4,
                Duration.ofSeconds(10));
    }

    /** Returns whether the connections are not encrypted. */
    boolean plain() {
        return isPlain(grpcAddress);
    }

    private static boolean isPlain(URI address) {
        return "http".equals(address.getScheme());
    }
}
