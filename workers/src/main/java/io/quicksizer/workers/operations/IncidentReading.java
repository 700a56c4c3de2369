package io.quicksizer.workers.operations;

import io.quicksizer.db.operations.OperationsReader;
import io.quicksizer.db.operations.Standing;
import io.quicksizer.processes.engine.ProcessIncident;
import io.quicksizer.workers.operations.OperationsOverview.Incident;
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
        Optional<Standing> engagement = database.ofInstance(found.processInstanceKey());
        return new Incident(
                found.key(),
                found.processInstanceKey(),
                found.processId(),
                found.elementId(),
                found.label(),
                found.sentence(engagement.map(Standing::name)),
                found.since(),
                engagement.orElse(null));
    }
}
