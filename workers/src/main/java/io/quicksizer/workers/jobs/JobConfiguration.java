package io.quicksizer.workers.jobs;

import io.micrometer.core.instrument.MeterRegistry;
import io.quicksizer.processes.connection.EngineConnection;
import io.quicksizer.processes.job.JobSubscriptions;
import io.quicksizer.workers.platform.correlation.WorkTracing;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/**
 * The configuration of the job subscriptions. Only the workers application imports it; the portal processes no jobs.
 */
@Configuration(proxyBeanMethods = false)
@ComponentScan
@EnableScheduling
@EnableConfigurationProperties(JobProperties.class)
public class JobConfiguration {

    @Bean
    JobSubscriptions jobSubscriptions(
            EngineConnection connection, JobProperties properties, MeterRegistry registry, WorkTracing tracing) {
        return connection.jobs(properties.settings(), registry, new TracedJobs(tracing));
    }
}
