package io.quicksizer.workers;

import io.quicksizer.workers.jobs.JobConfiguration;
import io.quicksizer.workers.platform.metrics.WorkersEndpointFilters;
import io.quicksizer.workers.platform.startup.WorkersStart;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;

/** Carries out the steps of the workflow. Any number of these applications can run side by side. */
@SpringBootConfiguration
@EnableAutoConfiguration
@Import({UseCasesConfiguration.class, JobConfiguration.class, WorkersStart.class, WorkersEndpointFilters.class})
public class WorkersApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(WorkersApplication.class, arguments);
    }
}
