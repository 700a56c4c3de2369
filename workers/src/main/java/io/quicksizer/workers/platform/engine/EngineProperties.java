package io.quicksizer.workers.platform.engine;

import io.quicksizer.processes.connection.EngineSettings;
import io.quicksizer.processes.connection.EngineSettings.ClientCredentials;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The address of the workflow engine and the settings of its client.
 *
 * @param gatewayAddress gRPC gateway; https means TLS
 * @param restAddress REST gateway for user tasks and search; TLS if the other gateway has it
 * @param auth client credentials; null when the engine asks for none
 * @param caCertificate PEM file of a private authority that signed the gateways' certificates, or null
 * @param handlerThreads threads that handle jobs, at least 1
 * @param requestTimeout how long to wait for an answer
 */
@ConfigurationProperties("quicksizer.engine")
record EngineProperties(
        @DefaultValue("http://127.0.0.1:26500") URI gatewayAddress,
        @DefaultValue("http://127.0.0.1:8080") URI restAddress,
        @Nullable Auth auth,
        @Nullable Path caCertificate,
        @DefaultValue("4") int handlerThreads,
        @DefaultValue("10s") Duration requestTimeout) {

    /**
     * @param tokenUrl where tokens are issued; without it no token is asked for
     * @param clientId who asks
     * @param clientSecret the secret; from a file, never from the repository
     * @param audience for whom the token is, or null
     * @param scope what the token is for, or null
     */
    public record Auth(
            @Nullable URI tokenUrl,
            @Nullable String clientId,
            @Nullable String clientSecret,
            @Nullable String audience,
            @Nullable String scope) {
        @Override
        public String toString() {
            return "Auth[tokenUrl=" + tokenUrl + ", clientId=" + clientId + ", audience=" + audience + ", scope="
                    + scope + "]";
        }
    }

    /** @param secret the client secret as it is now, which may be another one than at the start */
    EngineSettings settings(Supplier<String> secret) {
        return new EngineSettings(
                gatewayAddress, restAddress, credentials(secret), caCertificate, handlerThreads, requestTimeout);
    }

    private @Nullable ClientCredentials credentials(Supplier<String> secret) {
        if (auth == null || auth.tokenUrl() == null || auth.clientId() == null) {
            return null;
        }
        return new ClientCredentials(auth.tokenUrl(), auth.clientId(), secret, auth.audience(), auth.scope());
    }
}
