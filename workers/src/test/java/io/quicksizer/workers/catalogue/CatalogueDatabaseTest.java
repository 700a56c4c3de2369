package io.quicksizer.workers.catalogue;

import io.quicksizer.db.DatabaseConfiguration;
import io.quicksizer.db.testing.QuicksizerDatabase;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.flyway.FlywayAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcClientAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcTemplateAutoConfiguration;
import org.springframework.boot.autoconfigure.orm.jpa.HibernateJpaAutoConfiguration;
import org.springframework.boot.autoconfigure.transaction.TransactionAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** A test of the catalogue on a database of its own, at noon of a day that never ends. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@QuicksizerDatabase
@SpringBootTest(classes = CatalogueDatabaseTest.Application.class, webEnvironment = SpringBootTest.WebEnvironment.NONE)
@interface CatalogueDatabaseTest {

    /** The catalogue's use cases on the database, and nothing else; no stereotype, so that no other test finds it. */
    @ImportAutoConfiguration({
        DataSourceAutoConfiguration.class,
        DataSourceTransactionManagerAutoConfiguration.class,
        JdbcTemplateAutoConfiguration.class,
        JdbcClientAutoConfiguration.class,
        FlywayAutoConfiguration.class,
        HibernateJpaAutoConfiguration.class,
        TransactionAutoConfiguration.class
    })
    @Import({DatabaseConfiguration.class, CatalogueConfiguration.class})
    class Application {

        @Bean
        Clock clock() {
            return Clock.fixed(Instant.parse("2026-03-02T12:00:00Z"), ZoneOffset.UTC);
        }
    }
}
