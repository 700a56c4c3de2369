package io.quicksizer.processes.connection;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Where the engine is and how to talk to it.
 *
 * @param grpcAddress gateway for commands and jobs, such as {@code http://127.0.0.1:26500}; https means TLS
 * @param restAddress gateway for user tasks and search, such as {@code http://127.0.0.1:8080}
 * @param oauth how to get a token; null when the engine asks for none
 * @param handlerThreads threads that handle jobs, at least 1
 * @param requestTimeout how long to wait for an answer
 */
public record EngineSettings(
        URI grpcAddress, URI restAddress, @Nullable OAuth oauth, int handlerThreads, Duration requestTimeout) {

    /** Refuses settings without a handler thread. */
    public EngineSettings {
        if (handlerThreads < 1) {
            throw new IllegalArgumentException("At least one handler thread is needed, not " + handlerThreads);
        }
    }

    /**
     * Client credentials.
     *
     * @param tokenUrl where tokens are issued
     * @param clientId who asks
     * @param clientSecret the secret, never logged
     * @param audience for whom the token is
     */
    public record OAuth(URI tokenUrl, String clientId, String clientSecret, String audience) {
        @Override
        public String toString() {
            return "OAuth[tokenUrl=" + tokenUrl + ", clientId=" + clientId + ", audience=" + audience + "]";
        }
    }

    /** An engine on this machine without sign-in, four handler threads. */
    public static EngineSettings local() {
        return new EngineSettings(
                URI.create("http://127.0.0.1:26500"),
                URI.create("http://127.0.0.1:8080"),
                null,
                4,
                Duration.ofSeconds(10));
    }
}
