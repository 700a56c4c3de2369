package io.quicksizer.workers.usecase;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quicksizer.db.testing.QuicksizerDatabase;
import io.quicksizer.workers.UseCasesConfiguration;
import io.quicksizer.workers.export.QuickRenderers;
import io.quicksizer.workers.jobs.JobTable;
import io.quicksizer.workers.outbox.OutboxNow;
import io.quicksizer.workers.tasklist.EngineAuthentication;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import javax.sql.DataSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.test.context.ContextConfiguration;

/** A test of use cases without web and without an engine; all such tests share one database and one context. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ContextConfiguration(initializers = Outside.class)
@QuicksizerDatabase(sharedAs = "use-cases")
@SpringBootTest(
        classes = UseCaseTest.Application.class,
        webEnvironment = WebEnvironment.NONE,
        properties = {
            "quicksizer.outbox.dispatch=false",
            "quicksizer.tasklist.full-forms=true",
            "quicksizer.tasklist.entries=true",
            "quicksizer.tasklist.sign-offs=true",
            "quicksizer.engine.gateway-address=http://127.0.0.1:1",
            "quicksizer.engine.rest-address=http://127.0.0.1:1",
            "spring.datasource.hikari.maximum-pool-size=10"
        })
public @interface UseCaseTest {

    /**
     * The use cases, the table of jobs, and stand-ins for engine and time. No stereotype: the component scan of the
     * real application must not find it on the path of the tests.
     */
    @OnlyDatabase
    @Import({
        UseCasesConfiguration.class,
        JobTable.class,
        StandInEngine.class,
        Office.class,
        OutboxNow.class,
        QuickRenderers.class,
        TestClock.class
    })
    class Application {
        Application(DataSource database) {
            new ResourceDatabasePopulator(new ClassPathResource("catalogue.sql")).execute(database);
        }

        @Bean
        MeterRegistry meters() {
            return new SimpleMeterRegistry();
        }

        @Bean
        @Primary
        EngineAuthentication authentication(StandInEngine engine) {
            return engine::authenticates;
        }
    }
}
