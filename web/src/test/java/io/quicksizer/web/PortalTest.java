package io.quicksizer.web;

import io.quicksizer.db.testing.QuicksizerDatabase;
import io.quicksizer.web.access.Cast;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.autoconfigure.actuate.observability.AutoConfigureObservability;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.TestPropertySource;

/**
 * A test of the whole portal in the local profile, without an engine. All such tests share one portal and its database.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@QuicksizerDatabase(sharedAs = "portal")
@SpringBootTest(classes = WebApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT)
@TestPropertySource(
        properties = {
            "quicksizer.outbox.dispatch=false",
            "quicksizer.engine.gateway-address=http://127.0.0.1:1",
            "quicksizer.engine.rest-address=http://127.0.0.1:1"
        })
@AutoConfigureObservability(metrics = false)
@ActiveProfiles("local")
@Import({
    CountedStatements.class,
    Cast.class,
    Portal.class,
    SmallCatalogue.class,
    StandInJobs.class,
    StandInEngine.class,
    StandInTasklist.class
})
public @interface PortalTest {}
