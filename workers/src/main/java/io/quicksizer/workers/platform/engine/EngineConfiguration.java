package io.quicksizer.workers.platform.engine;

import io.quicksizer.processes.connection.EngineConnection;
import io.quicksizer.processes.engine.EngineMarker;
import io.quicksizer.processes.engine.WorkflowEngine;
import io.quicksizer.workers.platform.secrets.LiveSecrets;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Configuration of the application's one connection to the engine, which is closed with the context. Creating it does
 * not need a running engine.
 */
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
