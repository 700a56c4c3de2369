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
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;

/** Every scenario, or those that {@code -Dquicksizer.chaos=NAME,…} names. {@code ops/chaos} runs it. */
@ExtendWith(OnTheStack.class)
@TestInstance(Lifecycle.PER_CLASS)
class ChaosIT {
    private static final int AT_LEAST = 20;

    private final LiveStack stack;
    private final List<Scenario> scenarios = new Scenarios().all();
    private final List<String> table = new ArrayList<>();

    ChaosIT(LiveStack stack) {
        this.stack = stack;
    }

    @Test
    void there_are_enough_scenarios_and_each_has_a_name_and_a_runbook_of_its_own() {
        assertThat(scenarios).hasSizeGreaterThanOrEqualTo(AT_LEAST);
        assertThat(scenarios).extracting(Scenario::name).doesNotHaveDuplicates();
        assertThat(scenarios)
                .allSatisfy(scenario -> assertThat(Path.of(
                                System.getProperty("quicksizer.checkout"),
                                "docs",
                                "runbooks",
                                scenario.runbook() + ".md"))
                        .exists());
    }

    @TestFactory
    Stream<DynamicTest> what_was_accepted_happens_once_whatever_breaks() {
        var wanted = List.of(System.getProperty("quicksizer.chaos", "").split(","));
        return scenarios.stream()
                .filter(scenario -> wanted.contains("") || wanted.contains(scenario.name()))
                .map(scenario -> DynamicTest.dynamicTest(scenario.name(), () -> run(scenario)));
    }

    private void run(Scenario scenario) throws Exception {
        System.out.println("» " + scenario.name());
        String line = new Experiment(stack, scenario).run();
        System.out.println("  " + line);
        table.add(line);
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
