package io.quicksizer.processes;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "io.quicksizer.processes", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule packages_form_no_cycle =
            slices().matching("io.quicksizer.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule the_client_of_the_engine_is_used_by_the_connection_only = noClasses()
            .that()
            .resideOutsideOfPackage("io.quicksizer.processes.connection..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.camunda.zeebe.client..", "io.grpc..");

    @ArchTest
    static final ArchRule the_processes_depend_on_no_other_module = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "io.quicksizer.db..", "io.quicksizer.workers..", "io.quicksizer.web..", "io.quicksizer.ops..");
}
