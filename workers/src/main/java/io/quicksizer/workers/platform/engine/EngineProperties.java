package io.quicksizer.workers.platform.engine;

import io.quicksizer.processes.connection.EngineSettings;
import io.quicksizer.processes.connection.EngineSettings.ClientCredentials;
import jakarta.validation.constraints.Positive;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The address of the workflow engine and the settings of its client.
 *
 * @param gatewayAddress Address of the gRPC gateway; https in production
 * @param restAddress REST gateway; https if and only if the gRPC gateway is
 * @param auth client credentials; null when the engine asks for none
 * @param caCertificate PEM file of the private authority that signed the gateways' certificates; empty for the public
 *     authorities
 * @param handlerThreads threads that handle jobs
 * @param requestTimeout how long to wait for an answer
 */
@Validated
@ConfigurationProperties("quicksizer.engine")
record EngineProperties(
        @DefaultValue("http://127.0.0.1:26500") URI gatewayAddress,
        @DefaultValue("http://127.0.0.1:8080") URI restAddress,
        @Nullable Auth auth,
        @Nullable Path caCertificate,
        @DefaultValue("4") @Positive int handlerThreads,
        @DefaultValue("10s") Duration requestTimeout) {

    /**
     * @param tokenUrl token endpoint of the identity provider of Camunda
     * @param clientId client that Camunda knows
     * @param clientSecret the client's secret
     * @param audience audience of the token, where the provider asks for it
     * @param scope scope of the token, where the provider asks for it
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

    /** @param secret supplies the current client secret, which may have been rotated since the start */
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
