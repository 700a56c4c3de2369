package io.quicksizer.ops.bench;

import io.quicksizer.processes.engine.OpenEngagement;
import io.quicksizer.processes.engine.WorkflowEngine;
import java.util.UUID;

/** A client that takes the same path in the engine alone, answering each step as soon as it is entered. */
record EngineClient(WorkflowEngine engine, Arrivals arrivals) implements Client {

    @Override
    public void journey() {
        var run = UUID.randomUUID();
        var correlation = run.toString();
        engine.open(OpenEngagement.fresh(UUID.randomUUID(), run, correlation, null, "planner"));
        for (var visit = arrivals.next(run); visit.isPresent(); visit = arrivals.next(run)) {
            engine.entryRecorded(visit.get(), correlation, null);
        }
    }

    @Override
    public void close() {
        // nothing to close: the connection is shared
    }
}
