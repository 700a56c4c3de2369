package io.quicksizer.ops;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "io.quicksizer.ops", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule packages_form_no_cycle =
            slices().matching("io.quicksizer.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule operations_use_the_applications_from_outside = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.quicksizer.workers..", "io.quicksizer.web..");
}
