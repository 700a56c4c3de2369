package io.quicksizer.workers;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.constructors;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.quicksizer.processes.job.JobHandler;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

@AnalyzeClasses(
        packages = "io.quicksizer",
        importOptions = {DoNotIncludeTests.class, ArchitectureTest.NoTestJars.class})
class ArchitectureTest {
    /** The database's tests come as a jar of their own, which does not look like tests to ArchUnit. */
    static final class NoTestJars implements ImportOption {
        @Override
        public boolean includes(Location location) {
            return !location.contains("-tests.jar") && !location.contains("test-classes");
        }
    }

    private static final String[] CAMUNDA = {"io.camunda..", "io.zeebe..", "org.camunda.."};

    @ArchTest
    static final ArchRule only_the_processes_know_the_workflow_engine = noClasses()
            .that()
            .resideOutsideOfPackage("io.quicksizer.processes..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(CAMUNDA);

    @ArchTest
    static final ArchRule processes_and_data_are_independent = noClasses()
            .that()
            .resideInAnyPackage("io.quicksizer.processes..", "io.quicksizer.db..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.quicksizer.workers..");

    @ArchTest
    static final ArchRule no_use_case_knows_that_a_job_asks_for_it = noClasses()
            .that()
            .resideInAPackage("io.quicksizer.workers..")
            .and()
            .resideOutsideOfPackage("io.quicksizer.workers.jobs..")
            .and()
            .doNotHaveSimpleName("WorkersApplication")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.quicksizer.workers.jobs..");

    @ArchTest
    static final ArchRule jobs_leave_the_data_to_the_use_cases = noClasses()
            .that()
            .resideInAPackage("io.quicksizer.workers.jobs..")
            .should()
            .dependOnClassesThat()
            .haveSimpleNameEndingWith("Repository");

    @ArchTest
    static final ArchRule jobs_are_seen_by_nobody =
            classes().that().implement(JobHandler.class).should().bePackagePrivate();

    @ArchTest
    static final ArchRule packages_form_no_cycle =
            slices().matching("io.quicksizer.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule the_rules_of_the_wizard_know_no_database_and_no_framework = noClasses()
            .that()
            .resideInAPackage("io.quicksizer.workers.wizard..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework..", "jakarta.persistence..", "io.quicksizer.db..");

    @ArchTest
    static final ArchRule the_use_cases_know_no_web = noClasses()
            .that()
            .resideInAPackage("io.quicksizer.workers..")
            .and()
            .resideOutsideOfPackage(
                    "io.quicksizer.workers.platform.metrics..") // the filter of the workers' own endpoints
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework.web..", "jakarta.servlet..");

    @ArchTest
    static final ArchRule services_are_made_by_the_container_only = constructors()
            .that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Service.class)
            .should()
            .bePackagePrivate();

    @ArchTest
    static final ArchRule nothing_is_injected_into_fields = noFields().should().beAnnotatedWith(Autowired.class);

    @ArchTest
    static final ArchRule settings_are_bound_by_records =
            noClasses().should().dependOnClassesThat().areAssignableTo(Value.class);
}
