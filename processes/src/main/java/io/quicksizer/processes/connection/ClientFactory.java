package io.quicksizer.processes.connection;

import io.camunda.zeebe.client.ZeebeClient;
import io.camunda.zeebe.client.ZeebeClientBuilder;
import io.camunda.zeebe.client.impl.oauth.OAuthCredentialsProviderBuilder;

/** Builds the client from our settings alone: the client's own environment variables are not read. */
final class ClientFactory {
    private ClientFactory() {}

    static ZeebeClient clientFor(EngineSettings settings) {
        ZeebeClientBuilder builder = ZeebeClient.newClientBuilder()
                .applyEnvironmentVariableOverrides(false)
                .grpcAddress(settings.grpcAddress())
                .restAddress(settings.restAddress())
                .preferRestOverGrpc(false)
                .numJobWorkerExecutionThreads(settings.handlerThreads())
                .defaultRequestTimeout(settings.requestTimeout());
        if ("http".equals(settings.grpcAddress().getScheme())) {
            builder.usePlaintext();
        }
        EngineSettings.OAuth oauth = settings.oauth();
        if (oauth != null) {
            builder.credentialsProvider(new OAuthCredentialsProviderBuilder()
                    .applyEnvironmentOverrides(false)
                    .authorizationServerUrl(oauth.tokenUrl().toString())
                    .clientId(oauth.clientId())
                    .clientSecret(oauth.clientSecret())
                    .audience(oauth.audience())
                    .build());
        }
        return builder.build();
    }
}
