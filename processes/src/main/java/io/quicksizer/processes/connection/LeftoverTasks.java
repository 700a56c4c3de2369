package io.quicksizer.processes.connection;

import io.quicksizer.processes.connection.EngineSearch.ActiveElement;
import io.quicksizer.processes.connection.EngineSearch.FoundTask;
import io.quicksizer.processes.engine.ActiveInstance;
import io.quicksizer.processes.engine.EngineException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Cleanup of tasks that Tasklist still shows after a modification terminated their elements: 8.6.0 does not cancel them
 * (camunda/camunda#24672). Completing such a task has no effect on the process. Failures are only logged: workers
 * repeat it for a while, because Tasklist may show a task only after the modification.
 */
final class LeftoverTasks {
    private static final Logger LOG = LoggerFactory.getLogger(LeftoverTasks.class);

    private final HumanTasks humanTasks;
    private final EngineSearch search;

    LeftoverTasks(HumanTasks humanTasks, EngineSearch search) {
        this.humanTasks = humanTasks;
        this.search = search;
    }

    /** Returns the running called instances, which will be terminated together with the elements that called them. */
    List<ActiveInstance> calledBy(long processInstanceKey) {
        try {
            return search.calledInstances(processInstanceKey);
        } catch (EngineException e) {
            LOG.info("Could not search for the processes called by instance {}", processInstanceKey, e);
            return List.of();
        }
    }

    /** Completes the remaining tasks of the terminated elements and of the instances that they called. */
    void end(long processInstanceKey, List<ActiveElement> terminated, List<ActiveInstance> called) {
        Set<Long> gone = terminated.stream().map(ActiveElement::key).collect(Collectors.toSet());
        try {
            Stream.concat(
                            search.openTasks(processInstanceKey).stream()
                                    .filter(task -> gone.contains(task.elementInstanceKey())),
                            called.stream()
                                    .flatMap(instance -> search.openTasks(instance.processInstanceKey()).stream()))
                    .forEach(this::end);
        } catch (EngineException e) {
            LOG.info("Could not search for leftover tasks of instance {}", processInstanceKey, e);
        }
    }

    /** Completes the task; the call fails if the engine has cancelled it. */
    private void end(FoundTask task) {
        try {
            humanTasks.complete(task.key());
            LOG.info("Completed task {} of a terminated element", task.key());
        } catch (EngineException e) {
            LOG.debug("Task {} of a terminated element is already gone", task.key(), e);
        }
    }
}
