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

/** A test of this module on a database of its own. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@QuicksizerDatabase
@SpringBootTest(classes = DatabaseTest.Application.class, webEnvironment = SpringBootTest.WebEnvironment.NONE)
@interface DatabaseTest {

    /** As an application would do it. */
    @SpringBootConfiguration
    @EnableAutoConfiguration
    @Import(DatabaseConfiguration.class)
    class Application {}
}
