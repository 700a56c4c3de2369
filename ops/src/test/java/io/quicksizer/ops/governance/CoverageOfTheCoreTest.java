package io.quicksizer.ops.governance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jacoco.core.analysis.Analyzer;
import org.jacoco.core.analysis.CoverageBuilder;
import org.jacoco.core.analysis.ICounter;
import org.jacoco.core.tools.ExecFileLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Branches of the application core that the tests of workers and web reach together; the modules' own checks see only
 * their own tests. Runs after both, in {@code ops/test}.
 */
@EnabledIfSystemProperty(named = "quicksizer.coverage", matches = "true")
class CoverageOfTheCoreTest {
    private static final double LEAST = 0.85;

    @Test
    void the_tests_of_workers_and_web_reach_the_branches_of_the_core() throws IOException {
        ICounter branches = branches();

        assertThat(branches.getCoveredRatio())
                .as("%d of %d branches", branches.getCoveredCount(), branches.getTotalCount())
                .isGreaterThanOrEqualTo(LEAST);
    }

    private static ICounter branches() throws IOException {
        var executions = new ExecFileLoader();
        for (var module : List.of("workers", "web")) {
            executions.load(target(module).resolve("jacoco.exec").toFile());
        }
        var coverage = new CoverageBuilder();
        var analyzer = new Analyzer(executions.getExecutionDataStore(), coverage);
        analyzer.analyzeAll(target("workers").resolve("classes").toFile());
        ICounter branches = coverage.getBundle("workers").getBranchCounter();
        System.out.printf(
                "Branches of the core: %d of %d (%.3f)%n",
                branches.getCoveredCount(), branches.getTotalCount(), branches.getCoveredRatio());
        return branches;
    }

    private static Path target(String module) {
        return Checkout.file(module).resolve("target");
    }
}
