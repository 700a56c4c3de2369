package io.quicksizer.web;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** What the portal keeps its hands off. */
@AnalyzeClasses(packages = "io.quicksizer.web", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule the_portal_talks_to_the_engine_through_the_application_services_only = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.camunda..", "io.quicksizer.processes.engine..", "io.quicksizer.workers.jobs..");

    @ArchTest
    static final ArchRule the_portal_writes_to_no_table_of_the_business = noClasses()
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("io.quicksizer.db.engagement.EngagementRepository")
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("io.quicksizer.db.revision.RevisionRepository")
            .orShould()
            .dependOnClassesThat()
            .resideInAPackage("io.quicksizer.db.outbox..");
}
