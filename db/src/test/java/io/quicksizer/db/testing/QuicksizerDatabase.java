package io.quicksizer.db.testing;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.test.context.ContextCustomizerFactories;

/**
 * Gives a Spring test a fresh, migrated database: {@code spring.datasource.*} point to it. Each test class has its own,
 * and so an application context of its own; classes that name the same {@link #sharedAs()} share one database and, if
 * they are configured alike, one context.
 */
@Documented
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ContextCustomizerFactories(FreshDatabaseFactory.class)
public @interface QuicksizerDatabase {

    /**
     * A name for a database that several test classes share.
     *
     * @return empty for a database of the class's own
     */
    String sharedAs() default "";
}
