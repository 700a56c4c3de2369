package io.quicksizer.workers.operations;

import io.quicksizer.processes.engine.EngineException;
import io.quicksizer.processes.engine.OperatorText;
import io.quicksizer.processes.engine.ProcessIncident;
import io.quicksizer.processes.engine.WorkflowEngine;
import io.quicksizer.workers.access.Person;
import io.quicksizer.workers.audit.AdministratorGuard;
import io.quicksizer.workers.audit.AuditLog;
import io.quicksizer.workers.result.Answer;
import io.quicksizer.workers.result.Conflict;
import io.quicksizer.workers.result.ConflictCode;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Use case: an administrator retries an incident. */
@Service
public class RetryingIncident {
    /** The number of retries of a new job, see docs/processes.md. */
    private static final int RETRIES = 5;

    private static final int LOOKED_AT = 10_000;

    private final WorkflowEngine engine;
    private final IncidentReading reading;
    private final AdministratorGuard guard;
    private final AuditLog audit;
    private final TransactionOperations transaction;

    RetryingIncident(
            WorkflowEngine engine,
            IncidentReading reading,
            AdministratorGuard guard,
            AuditLog audit,
            TransactionOperations transaction) {
        this.engine = engine;
        this.reading = reading;
        this.guard = guard;
        this.audit = audit;
        this.transaction = transaction;
    }

    /**
     * A retried incident.
     *
     * @param key its key in the engine
     * @param message the error
     */
    public record Retried(long key, String elementId, String label, String message) {}

    /**
     * Gives the job new retries and resolves the incident. Safe to repeat: a resolved incident is reported as missing,
     * and one that occurs again has another key.
     */
    public Answer<Retried> retry(Person actor, long key) {
        return guard.through(actor, "incident.retry", "incident", key, () -> retryFound(actor, key));
    }

    private Answer<Retried> retryFound(Person actor, long key) {
        try {
            Optional<ProcessIncident> found = engine.incidents(LOOKED_AT).stream()
                    .filter(incident -> incident.key() == key)
                    .findFirst();
            if (found.isEmpty()) {
                return new Answer.Missing<>("incident");
            }
            ProcessIncident incident = found.get();
            engine.resolveIncident(key, incident.jobKey(), RETRIES);
            String message = reading.read(incident).message();
            transaction.executeWithoutResult(status -> remember(actor, incident, message));
            return new Answer.Done<>(new Retried(key, incident.elementId(), incident.label(), message));
        } catch (EngineException refused) {
            return new Answer.Conflicting<>(
                    Conflict.of(
                            ConflictCode.ENGINE_REFUSED,
                            OperatorText.of(String.valueOf(refused.getMessage()))
                                    .orElse("it is not responding")),
                    0);
        }
    }

    private void remember(Person actor, ProcessIncident incident, String message) {
        audit.done(
                actor.userName(),
                "incident.retry",
                "incident",
                incident.key(),
                Map.of(
                        "element", incident.elementId(),
                        "instance", incident.processInstanceKey(),
                        "message", message));
    }
}
