package io.quicksizer.processes.connection;

import io.camunda.zeebe.client.ZeebeClient;
import io.camunda.zeebe.client.ZeebeClientBuilder;
import java.nio.file.Path;
import java.time.InstantSource;

/**
 * Factory of the client, which is configured by our settings only; the client's own environment variables are ignored.
 */
final class ClientFactory {
    private ClientFactory() {}

    static ZeebeClient clientFor(EngineSettings settings) {
        return clientFor(settings, InstantSource.system());
    }

    /** @param clock the clock for the expiry of tokens */
    static ZeebeClient clientFor(EngineSettings settings, InstantSource clock) {
        ZeebeClientBuilder builder = ZeebeClient.newClientBuilder()
                .applyEnvironmentVariableOverrides(false)
                .grpcAddress(settings.grpcAddress())
                .restAddress(settings.restAddress())
                .preferRestOverGrpc(false)
                .numJobWorkerExecutionThreads(settings.handlerThreads())
                .defaultRequestTimeout(settings.requestTimeout());
        if (settings.plain()) {
            builder.usePlaintext();
        }
        Path authority = settings.caCertificate();
        if (authority != null) {
            builder.caCertificatePath(authority.toString());
        }
        EngineSettings.ClientCredentials credentials = settings.credentials();
        if (credentials != null) {
            TokenEndpoint endpoint =
                    new TokenEndpoint(credentials, TrustedAuthorities.with(authority), settings.requestTimeout());
            builder.credentialsProvider(new BearerToken(endpoint::ask, clock));
        }
        return builder.build();
    }
}
