package io.quicksizer.workers.platform.engine;

import io.quicksizer.processes.connection.EngineConnection;
import io.quicksizer.processes.engine.EngineMarker;
import io.quicksizer.processes.engine.WorkflowEngine;
import io.quicksizer.workers.platform.secrets.LiveSecrets;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** One connection to the engine for each application, closed with it. Connecting works without a running engine. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(EngineProperties.class)
public class EngineConfiguration {

    @Bean(destroyMethod = "close")
    EngineConnection engineConnection(EngineProperties properties, LiveSecrets secrets) {
        return EngineConnection.to(properties.settings(() -> secrets.current("quicksizer.engine.auth.client-secret")));
    }

    @Bean
    WorkflowEngine workflowEngine(EngineConnection connection) {
        return connection.workflow();
    }

    @Bean
    EngineMarker engineMarker(EngineConnection connection) {
        return connection.marker();
    }
}
