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
 * Ends the tasks that Tasklist goes on showing after a modification has terminated their elements: 8.6.0 forgets to
 * cancel them (camunda/camunda#24672). Completing such a task has no effect on the process. Nothing depends on the
 * outcome, so a failure is only logged.
 */
final class LeftoverTasks {
    private static final Logger LOG = LoggerFactory.getLogger(LeftoverTasks.class);

    private final HumanTasks humanTasks;
    private final EngineSearch search;

    LeftoverTasks(HumanTasks humanTasks, EngineSearch search) {
        this.humanTasks = humanTasks;
        this.search = search;
    }

    /** Running instances that will be terminated together with an element that called them. */
    List<ActiveInstance> calledBy(long processInstanceKey) {
        try {
            return search.calledInstances(processInstanceKey);
        } catch (EngineException e) {
            LOG.info("The processes called by instance {} could not be looked for", processInstanceKey, e);
            return List.of();
        }
    }

    /** Ends what is left of these terminated elements of an instance, and of the instances that they called. */
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
            LOG.info("Tasks left over in instance {} could not be looked for", processInstanceKey, e);
        }
    }

    /** An engine that has cancelled the task does not know it any more. */
    private void end(FoundTask task) {
        try {
            humanTasks.complete(task.key());
            LOG.info("The task {} of a terminated element was ended", task.key());
        } catch (EngineException e) {
            LOG.debug("The task {} of a terminated element is gone", task.key(), e);
        }
    }
}
