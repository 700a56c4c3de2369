package io.quicksizer.ops.stack;

import io.quicksizer.ops.process.ChildProcess;
import io.quicksizer.ops.process.Launch;
import io.quicksizer.ops.process.RunRecord;
import io.quicksizer.ops.process.StackFailure;
import io.quicksizer.ops.process.UsageSampler;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * The starter of a run's processes: each is recorded and measured, and none is started any more once the run is ending.
 */
final class Processes {

    private final RunRecord record;
    private final UsageSampler sampler;
    private final Consumer<String> reports;
    private final Map<Part, Map<String, String>> environments = new ConcurrentHashMap<>();
    private final Set<Part> started = EnumSet.noneOf(Part.class);
    private boolean ending;

    Processes(RunRecord record, UsageSampler sampler) {
        this(record, sampler, line -> {});
    }

    /** @param reports receives messages for the user while something is being started */
    Processes(RunRecord record, UsageSampler sampler, Consumer<String> reports) {
        this.record = record;
        this.sampler = sampler;
        this.reports = reports;
    }

    void report(String line) {
        reports.accept(line);
    }

    /** Sets additional environment variables for later starts of a part, replacing those set before. */
    void environment(Part part, Map<String, String> variables) {
        environments.put(part, variables);
    }

    /**
     * Starts a process of a part; its log is kept when it was started before in this run.
     *
     * @throws StackFailure when it can't be started or the run is ending
     */
    synchronized ChildProcess start(Part part, Launch launch) {
        refuseWhenEnding();
        var child = ChildProcess.start(
                (started.add(part) ? launch : launch.appending()).with(environments.getOrDefault(part, Map.of())));
        adopt(part, child.pid());
        return child;
    }

    /** Records a process that was started elsewhere for this run. */
    synchronized void adopt(Part part, long pid) {
        record.add(part.title(), pid);
        sampler.watch(part.id(), pid);
    }

    synchronized void refuseWhenEnding() {
        if (ending) {
            throw new StackFailure("The stack is being stopped.");
        }
    }

    synchronized void end() {
        ending = true;
    }

    synchronized boolean isEnding() {
        return ending;
    }
}
