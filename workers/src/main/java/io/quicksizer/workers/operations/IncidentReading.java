package io.quicksizer.workers.operations;

import io.quicksizer.db.operations.OperationsReader;
import io.quicksizer.db.operations.RunningEngagement;
import io.quicksizer.processes.engine.ProcessIncident;
import io.quicksizer.workers.operations.OperationsOverview.Incident;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Incidents in words, with the engagement that they belong to. */
@Component
class IncidentReading {
    private final OperationsReader database;

    IncidentReading(OperationsReader database) {
        this.database = database;
    }

    Incident read(ProcessIncident found) {
        return read(List.of(found)).getFirst();
    }

    /** All engagements are looked up at once. */
    List<Incident> read(List<ProcessIncident> found) {
        Map<Long, RunningEngagement> engagements = database.ofInstances(found.stream()
                .map(ProcessIncident::processInstanceKey)
                .distinct()
                .toList());
        return found.stream()
                .map(incident -> read(incident, Optional.ofNullable(engagements.get(incident.processInstanceKey()))))
                .toList();
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
