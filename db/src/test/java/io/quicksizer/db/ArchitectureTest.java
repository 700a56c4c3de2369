package io.quicksizer.db;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.persistence.Entity;

@AnalyzeClasses(packages = "io.quicksizer", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule the_data_knows_no_workflow_engine = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.camunda..", "io.zeebe..", "org.camunda..");

    @ArchTest
    static final ArchRule the_data_depends_on_no_other_module = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideOutsideOfPackages(
                    "io.quicksizer.processes..",
                    "io.quicksizer.workers..",
                    "io.quicksizer.web..",
                    "io.quicksizer.ops..");

    @ArchTest
    static final ArchRule the_data_knows_no_web = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework.web..", "jakarta.servlet..");

    @ArchTest
    static final ArchRule capabilities_share_the_package_common_and_nothing_else = slices().matching(
                    "io.quicksizer.db.(*)..")
            .should()
            .notDependOnEachOther()
            .ignoreDependency(alwaysTrue(), resideInAPackage("io.quicksizer.db.common"));

    @ArchTest
    static final ArchRule packages_form_no_cycle =
            slices().matching("io.quicksizer.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule entities_change_by_verbs_and_not_by_setters = noMethods()
            .that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Entity.class)
            .should()
            .haveNameMatching("set[A-Z].*");
}
