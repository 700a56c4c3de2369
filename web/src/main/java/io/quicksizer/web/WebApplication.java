package io.quicksizer.web;

import io.quicksizer.workers.UseCasesConfiguration;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Import;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The portal as a process of its own. It takes no jobs from the engine; it does deliver what the outbox holds. */
@SpringBootApplication
@EnableScheduling
@Import(UseCasesConfiguration.class)
public class WebApplication {

    /** Starts the portal; see {@code application.yml} for what can be configured. */
    public static void main(String[] arguments) {
        SpringApplication.run(WebApplication.class, arguments);
    }
}
