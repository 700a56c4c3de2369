package io.quicksizer.web;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The portal as a process of its own. */
@SpringBootApplication
public class WebApplication {

    /** Starts the portal; see {@code application.yml} for what can be configured. */
    public static void main(String[] arguments) {
        SpringApplication.run(WebApplication.class, arguments);
    }
}
