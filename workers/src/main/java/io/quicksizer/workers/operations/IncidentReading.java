package io.quicksizer.workers.operations;

import io.quicksizer.db.operations.OperationsReader;
import io.quicksizer.db.operations.RunningEngagement;
import io.quicksizer.processes.engine.ProcessIncident;
import io.quicksizer.processes.model.ProcessId;
import io.quicksizer.workers.operations.OperationsOverview.Incident;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Conversion of incidents for display, with the engagement to which they belong. */
@Component
class IncidentReading {
    private static final int MOST_CALLED = 1_000;

    private final OperationsReader database;
    private final EngineSnapshot engine;

    IncidentReading(OperationsReader database, EngineSnapshot engine) {
        this.database = database;
        this.engine = engine;
    }

    Incident read(ProcessIncident found) {
        return read(List.of(found)).getFirst();
    }

    /** Converts several incidents with a single lookup of their engagements. */
    List<Incident> read(List<ProcessIncident> found) {
        Map<Long, RunningEngagement> engagements = engagements(found);
        return found.stream()
                .map(incident -> read(incident, Optional.ofNullable(engagements.get(incident.processInstanceKey()))))
                .toList();
    }

    /**
     * Returns the engagements by instance. A called instance is registered by its first job that commits; one whose
     * jobs have all failed is found through the instance that called it.
     */
    private Map<Long, RunningEngagement> engagements(List<ProcessIncident> found) {
        Map<Long, RunningEngagement> known = new HashMap<>(database.ofInstances(found.stream()
                .map(ProcessIncident::processInstanceKey)
                .distinct()
                .toList()));
        Map<Long, Long> callers = new HashMap<>();
        found.stream()
                .filter(incident -> !known.containsKey(incident.processInstanceKey()))
                .map(incident -> ProcessId.of(incident.processId()))
                .flatMap(Optional::stream)
                .distinct()
                .forEach(process -> callers.putAll(engine.callers(process, MOST_CALLED)));
        Map<Long, RunningEngagement> calling = callers.isEmpty() ? Map.of() : database.ofInstances(callers.values());
        callers.forEach((called, caller) -> Optional.ofNullable(calling.get(caller))
                .ifPresent(engagement -> known.putIfAbsent(called, engagement)));
        return known;
    }

    private static Incident read(ProcessIncident found, Optional<RunningEngagement> engagement) {
        return new Incident(
                found.key(),
                found.processInstanceKey(),
                found.processId(),
                found.elementId(),
                found.label(),
                found.sentence(engagement.map(RunningEngagement::name)),
                found.since(),
                engagement.orElse(null));
    }
}
