package io.quicksizer.web;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.persistence.Entity;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

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

    @ArchTest
    static final ArchRule packages_form_no_cycle =
            slices().matching("io.quicksizer.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule no_entity_goes_beyond_the_core =
            noClasses().should().dependOnClassesThat().areAnnotatedWith(Entity.class);

    /** Pages take it from {@code ShownAgain}, the API from {@code ProblemKind}. */
    @ArchTest
    static final ArchRule the_status_of_an_unsuccessful_result_is_chosen_in_one_place = noClasses()
            .that()
            .resideOutsideOfPackage("io.quicksizer.web.problem")
            .and()
            .doNotHaveSimpleName("ShownAgain")
            .should()
            .accessField(HttpStatus.class, "UNPROCESSABLE_ENTITY")
            .orShould()
            .accessField(HttpStatus.class, "CONFLICT")
            .orShould()
            .accessField(HttpStatus.class, "FORBIDDEN")
            .orShould()
            .callMethod(ResponseEntity.class, "unprocessableEntity");

    @ArchTest
    static final ArchRule settings_are_bound_by_records =
            noClasses().should().dependOnClassesThat().areAssignableTo(Value.class);
}
