package io.quicksizer.ops.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import io.quicksizer.ops.stack.LiveStack;
import io.quicksizer.ops.testing.OnTheStack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;

/** Runs every scenario, or those in {@code -Dquicksizer.chaos=NAME,…}. {@code ops/chaos} runs it. */
@ExtendWith(OnTheStack.class)
@TestInstance(Lifecycle.PER_CLASS)
class ChaosIT {
    private static final int AT_LEAST = 20;

    private final LiveStack stack;
    private final List<Trial> scenarios = Trials.all();
    private final List<String> table = new ArrayList<>();

    ChaosIT(LiveStack stack) {
        this.stack = stack;
    }

    @Test
    void there_are_enough_scenarios_and_each_has_a_name_of_its_own() {
        assertThat(scenarios).hasSizeGreaterThanOrEqualTo(AT_LEAST);
        assertThat(scenarios).extracting(Trial::name).doesNotHaveDuplicates();
    }

    @TestFactory
    Stream<DynamicTest> what_was_accepted_happens_once_whatever_breaks() {
        var wanted = List.of(System.getProperty("quicksizer.chaos", "").split(","));
        return scenarios.stream()
                .filter(scenario -> wanted.contains("") || wanted.contains(scenario.name()))
                .map(scenario -> DynamicTest.dynamicTest(scenario.name(), () -> run(scenario)));
    }

    private void run(Trial scenario) throws Exception {
        System.out.println("» " + scenario.name());
        Assumptions.assumeTrue(
                Disk.available() || !scenario.name().contains("disk-full"), "a disk can be mounted by root only");
        Assumptions.assumeTrue(
                Clocks.available() || !scenario.name().matches(".*(clock|deadline).*"), "libfaketime is not installed");
        try {
            String line = scenario.run(stack);
            System.out.println("  " + line);
            table.add(line);
        } catch (Exception | AssertionError failed) {
            System.out.println("  ✗ " + failed.getMessage());
            throw failed;
        }
    }

    @AfterAll
    void report() throws IOException {
        var head = List.of(
                "| scenario | accepted meanwhile | to repair | until all had happened | runbook |",
                "|---|---|---|---|---|");
        Files.write(
                Path.of("target", "chaos.md"),
                Stream.concat(head.stream(), table.stream()).toList());
    }
}
