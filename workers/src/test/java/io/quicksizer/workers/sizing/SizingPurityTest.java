package io.quicksizer.workers.sizing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "io.quicksizer.workers.sizing", importOptions = ImportOption.DoNotIncludeTests.class)
class SizingPurityTest {

    @ArchTest
    static final ArchRule sizing_knows_nothing_but_java_and_itself = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "io.quicksizer.workers.sizing..",
                    "java.lang..",
                    "java.math..",
                    "java.text..",
                    "java.util..",
                    "org.jspecify.annotations..");

    @ArchTest
    static final ArchRule sizing_never_calculates_in_floating_point = noClasses()
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName(Double.class.getName())
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName(Float.class.getName())
            .orShould()
            .dependOnClassesThat()
            .belongToAnyOf(double.class, float.class);

    @ArchTest
    static final ArchRule sizing_reads_no_clock_and_no_chance = noClasses()
            .should()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(System.class, "nanoTime")
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.util.Random");
}
