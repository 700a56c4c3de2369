package io.quicksizer.workers.engine;

import io.quicksizer.processes.connection.EngineSettings;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the workflow engine is and how to talk to it.
 *
 * @param gatewayAddress gRPC gateway; https means TLS
 * @param restAddress REST gateway for user tasks and search
 * @param oauth client credentials; null when the engine asks for none
 * @param handlerThreads threads that handle jobs, at least 1
 * @param requestTimeout how long to wait for an answer
 */
@ConfigurationProperties("quicksizer.engine")
public record EngineProperties(
        @DefaultValue("http://127.0.0.1:26500") URI gatewayAddress,
        @DefaultValue("http://127.0.0.1:8080") URI restAddress,
        @Nullable OAuth oauth,
        @DefaultValue("4") int handlerThreads,
        @DefaultValue("10s") Duration requestTimeout) {

    /**
     * @param tokenUrl where tokens are issued
     * @param clientId who asks
     * @param clientSecret the secret; from a file, never from the repository
     * @param audience for whom the token is
     */
    public record OAuth(URI tokenUrl, String clientId, String clientSecret, String audience) {
        @Override
        public String toString() {
            return "OAuth[tokenUrl=" + tokenUrl + ", clientId=" + clientId + ", audience=" + audience + "]";
        }
    }

    EngineSettings settings() {
        EngineSettings.OAuth credentials = oauth == null
                ? null
                : new EngineSettings.OAuth(oauth.tokenUrl(), oauth.clientId(), oauth.clientSecret(), oauth.audience());
        return new EngineSettings(gatewayAddress, restAddress, credentials, handlerThreads, requestTimeout);
    }
}
