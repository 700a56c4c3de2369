package io.quicksizer.workers;

import io.quicksizer.db.DatabaseConfiguration;
import io.quicksizer.workers.platform.DemoClock;
import io.quicksizer.workers.platform.engine.EngineConfiguration;
import java.time.Clock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;

/**
 * Every use case with the database and the engine behind it, for both applications. Taking jobs from the engine is not
 * part of it: only the workers do that.
 */
@Configuration(proxyBeanMethods = false)
@Import({DatabaseConfiguration.class, EngineConfiguration.class})
@ComponentScan(
        excludeFilters = {
            @ComponentScan.Filter(type = FilterType.REGEX, pattern = "io\\.quicksizer\\.workers\\.jobs\\..*"),
            @ComponentScan.Filter(type = FilterType.ASSIGNABLE_TYPE, classes = WorkersApplication.class)
        })
public class UseCasesConfiguration {

    @Bean
    @ConditionalOnMissingBean
    Clock clock(Environment environment) {
        return DemoClock.of(environment).orElseGet(Clock::systemUTC);
    }
}
