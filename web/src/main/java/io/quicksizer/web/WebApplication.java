package io.quicksizer.web;

import io.quicksizer.db.DatabaseConfiguration;
import java.time.Clock;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The portal as a process of its own. */
@SpringBootApplication
@ComponentScan(
        basePackages = {"io.quicksizer.web", "io.quicksizer.workers"},
        excludeFilters =
                @Filter(type = FilterType.REGEX, pattern = "io\\.quicksizer\\.workers\\.jobs\\..*"))
@EnableScheduling
@Import(DatabaseConfiguration.class)
public class WebApplication {

    /** Starts the portal; see {@code application.yml} for what can be configured. */
    public static void main(String[] arguments) {
        SpringApplication.run(WebApplication.class, arguments);
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
