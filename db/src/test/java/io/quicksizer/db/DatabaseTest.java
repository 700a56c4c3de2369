package io.quicksizer.db;

import io.quicksizer.db.testing.QuicksizerDatabase;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/** A test of this module on the database that all of them share; rows that others write must not matter to it. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@QuicksizerDatabase(sharedAs = "db")
@SpringBootTest(
        classes = DatabaseTest.Application.class,
        webEnvironment = SpringBootTest.WebEnvironment.NONE,
        properties = "spring.jpa.properties.hibernate.generate_statistics=true")
public @interface DatabaseTest {

    /** As an application would do it. */
    @SpringBootConfiguration
    @EnableAutoConfiguration
    @Import(DatabaseConfiguration.class)
    class Application {}
}
