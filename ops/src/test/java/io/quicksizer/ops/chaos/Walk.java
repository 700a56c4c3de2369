package io.quicksizer.ops.chaos;

import io.quicksizer.ops.chaos.Scenario.Step;
import io.quicksizer.ops.stack.LiveStack;
import io.quicksizer.ops.stack.Port;
import io.quicksizer.ops.testing.Operator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A fault that raises an alert. Work goes on while it lasts, and the checks of its runbooks are followed; after it,
 * their actions are, and what was accepted is compared with the record.
 *
 * @param name as in the table and on the command line
 * @param runbooks pages under {@code docs/runbooks}, at least one
 * @param fault injects the fault, and returns the values of the pages' placeholders
 * @param cure repairs the stack
 * @param confirmation waits for what must have happened after the actions
 */
record Walk(String name, List<String> runbooks, Fault fault, Step cure, Step confirmation) implements Trial {
    /** Submissions while the fault lasts. */
    private static final int MEANWHILE = 2;

    /** Injects a fault; returns the value of each placeholder by name. */
    @FunctionalInterface
    interface Fault {
        Map<String, String> on(LiveStack stack) throws Exception;
    }

    /** Returns a fault that needs no repair and no confirmation. */
    static Walk of(String name, List<String> runbooks, Fault fault) {
        return new Walk(name, runbooks, fault, stack -> {}, stack -> {});
    }

    Walk cure(Step step) {
        return new Walk(name, runbooks, fault, step, confirmation);
    }

    Walk confirm(Step step) {
        return new Walk(name, runbooks, fault, cure, step);
    }

    @Override
    public String runbook() {
        return runbooks.getFirst();
    }

    @Override
    public List<String> runbooks() {
        return runbooks;
    }

    @Override
    public String run(LiveStack stack) throws Exception {
        String portal = stack.ports().http(Port.WEB);
        Probe.of(portal, name + " before");
        var people = new Submissions(portal, name, MEANWHILE);
        var operator = new Operator(stack);
        long began;
        try {
            fault.on(stack).forEach(operator::with);
            people.submit();
            runbooks.forEach(operator::check);
        } finally { // later trials need an intact stack
            began = System.nanoTime();
            cure.on(stack);
        }
        long whole = System.nanoTime();
        runbooks.forEach(operator::act);
        confirmation.on(stack);
        people.compare(stack);
        Probe.of(portal, name + " after");
        return String.format(
                Locale.ROOT,
                "| %s | %s | %.1f s | %.1f s | %s |",
                name,
                people.accepted(),
                (whole - began) / 1e9,
                (System.nanoTime() - whole) / 1e9,
                String.join(
                        ", ",
                        runbooks.stream()
                                .map("[%1$s](../docs/runbooks/%1$s.md)"::formatted)
                                .toList()));
    }
}
