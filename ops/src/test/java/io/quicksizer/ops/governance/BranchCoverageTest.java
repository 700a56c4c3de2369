package io.quicksizer.ops.governance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jacoco.core.analysis.Analyzer;
import org.jacoco.core.analysis.CoverageBuilder;
import org.jacoco.core.analysis.ICounter;
import org.jacoco.core.tools.ExecFileLoader;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Branches of each module that the tests of all modules reach together; the modules' own checks see only their own
 * tests. Runs after them, in {@code ops/test}. The module ops is not among them: its commands run in processes of their
 * own, which nothing measures.
 */
@EnabledIfSystemProperty(named = "quicksizer.coverage", matches = "true")
class BranchCoverageTest {
    private static final double LEAST = Double.parseDouble(System.getProperty("quicksizer.coverage.branches", "0.85"));
    private static final List<String> TESTED = List.of("processes", "db", "workers", "web");

    @ParameterizedTest
    @ValueSource(strings = {"processes", "db", "workers", "web"})
    void the_tests_of_all_modules_reach_the_branches_of_each(String module) throws IOException {
        ICounter branches = branches(module);

        assertThat(branches.getCoveredRatio())
                .as("%s: %d of %d branches", module, branches.getCoveredCount(), branches.getTotalCount())
                .isGreaterThanOrEqualTo(LEAST);
    }

    private static ICounter branches(String module) throws IOException {
        var executions = new ExecFileLoader();
        for (var tested : TESTED) {
            executions.load(target(tested).resolve("jacoco.exec").toFile());
        }
        var coverage = new CoverageBuilder();
        var analyzer = new Analyzer(executions.getExecutionDataStore(), coverage);
        analyzer.analyzeAll(target(module).resolve("classes").toFile());
        ICounter branches = coverage.getBundle(module).getBranchCounter();
        System.out.printf(
                "Branches of %s: %d of %d (%.3f)%n",
                module, branches.getCoveredCount(), branches.getTotalCount(), branches.getCoveredRatio());
        return branches;
    }

    private static Path target(String module) {
        return Checkout.file(module).resolve("target");
    }
}
