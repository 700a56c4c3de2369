package io.quicksizer.workers.catalogue;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quicksizer.db.DatabaseConfiguration;
import io.quicksizer.db.testing.QuicksizerDatabase;
import io.quicksizer.workers.access.PeopleDirectory;
import io.quicksizer.workers.audit.AuditLog;
import io.quicksizer.workers.audit.AuditQueries;
import io.quicksizer.workers.audit.LastChange;
import io.quicksizer.workers.usecase.OnlyDatabase;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;

/** A test of the catalogue on a database of its own, at noon of a day that never ends. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@QuicksizerDatabase
@SpringBootTest(classes = CatalogueDatabaseTest.Application.class, webEnvironment = SpringBootTest.WebEnvironment.NONE)
@interface CatalogueDatabaseTest {

    /** The catalogue's use cases on the database, and nothing else; no stereotype, so that no other test finds it. */
    @OnlyDatabase
    @ComponentScan(
            basePackageClasses = PeopleDirectory.class,
            useDefaultFilters = false,
            includeFilters =
                    @Filter(type = FilterType.REGEX, pattern = ".*\\.(PeopleDirectory|AccessChanges|PlannerChanges)"))
    @Import({
        DatabaseConfiguration.class,
        AuditLog.class,
        AuditQueries.class,
        CatalogueAccess.class,
        CatalogueLock.class,
        CatalogueQueries.class,
        ChangingPolicyValues.class,
        CorrectingLinks.class,
        ImportingCatalogue.class,
        LastChange.class,
        PublishingCatalogue.class
    })
    class Application {

        @Bean
        SimpleMeterRegistry meters() {
            return new SimpleMeterRegistry();
        }

        @Bean
        Clock clock() {
            return Clock.fixed(Instant.parse("2026-03-02T12:00:00Z"), ZoneOffset.UTC);
        }
    }
}
