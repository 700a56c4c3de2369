package io.quicksizer.web;

import io.quicksizer.workers.UseCasesConfiguration;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Import;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The portal application. It does not work on jobs of the workflow engine, but delivers messages from the outbox. */
@SpringBootApplication
@EnableScheduling
@Import(UseCasesConfiguration.class)
public class WebApplication {

    /** Starts the portal; see {@code application.yml} for its configuration. */
    public static void main(String[] arguments) {
        SpringApplication.run(WebApplication.class, arguments);
    }
}
