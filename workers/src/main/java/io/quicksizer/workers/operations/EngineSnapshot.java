package io.quicksizer.workers.operations;

import io.quicksizer.processes.engine.ActiveInstance;
import io.quicksizer.processes.engine.EngineException;
import io.quicksizer.processes.engine.EngineHealth;
import io.quicksizer.processes.engine.OutdatedInstance;
import io.quicksizer.processes.engine.ProcessIncident;
import io.quicksizer.processes.engine.WorkflowEngine;
import io.quicksizer.processes.model.ProcessId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The engine's state for operators, as far as the engine responds. */
@Component
class EngineSnapshot {
    private static final Logger LOG = LoggerFactory.getLogger(EngineSnapshot.class);

    private final WorkflowEngine engine;
    private final SearchOfThisEngine search;
    private final NewestModels newest;

    EngineSnapshot(WorkflowEngine engine, SearchOfThisEngine search, NewestModels newest) {
        this.engine = engine;
        this.search = search;
        this.newest = newest;
    }

    EngineHealth health() {
        return engine.health();
    }

    /** Returns incidents; empty if the engine's search does not respond. */
    Optional<List<ProcessIncident>> incidents(int limit) {
        return asked(() -> engine.incidents(limit));
    }

    /**
     * Returns the keys of the running instances of the engagement's process; empty if the search does not respond,
     * returns {@code most} or more, or still shows the instances of a previous engine.
     */
    Optional<Set<Long>> leading(int most) {
        return asked(() -> engine.activeInstances(ProcessId.SIZING_ENGAGEMENT, most))
                .filter(found -> comparable(found.size(), most))
                .filter(found -> asked(search::isCurrent).orElse(false))
                .map(found ->
                        found.stream().map(ActiveInstance::processInstanceKey).collect(Collectors.toSet()));
    }

    /**
     * Returns the calling instance of each running instance of a process, by the key of the called instance; without
     * those that the search does not return.
     */
    Map<Long, Long> callers(ProcessId process, int most) {
        return asked(() -> engine.activeInstances(process, most)).orElse(List.of()).stream()
                .filter(instance -> instance.callerInstanceKey() != null)
                .collect(Collectors.toMap(
                        ActiveInstance::processInstanceKey,
                        instance -> Objects.requireNonNull(instance.callerInstanceKey()),
                        (one, same) -> one));
    }

    private static boolean comparable(int found, int most) {
        if (found >= most) {
            LOG.warn(
                    "At least {} instances are running, so none were compared; raise quicksizer.operations.compared",
                    most);
        }
        return found < most;
    }

    /**
     * Returns the running instances of earlier versions of the models; empty if the newest versions are not recorded,
     * or the engine or its search does not respond.
     */
    Optional<List<OutdatedInstance>> older(int compared) {
        return newest.find().flatMap(models -> asked(() -> engine.onOlderVersions(models, compared)));
    }

    /**
     * Returns the keys of the most recently cancelled instances; an empty list if the engine's search does not respond.
     */
    List<Long> cancelledLast(int most) {
        return asked(() -> engine.cancelledLast(ProcessId.SIZING_ENGAGEMENT, most))
                .orElse(List.of());
    }

    private static <T> Optional<T> asked(Supplier<T> question) {
        try {
            return Optional.of(question.get());
        } catch (EngineException silent) {
            LOG.warn("The workflow engine did not respond to a query for operators: {}", silent.getMessage());
            return Optional.empty();
        }
    }
}
