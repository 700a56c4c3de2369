package io.quicksizer.workers.operations;

import io.quicksizer.db.operations.RunningEngagement;
import io.quicksizer.processes.engine.DeployedModels;
import io.quicksizer.processes.engine.EngineRefused;
import io.quicksizer.processes.engine.EngineUnavailable;
import io.quicksizer.processes.engine.WorkflowEngine;
import io.quicksizer.workers.access.Person;
import io.quicksizer.workers.audit.AuditLog;
import io.quicksizer.workers.operations.MigrationReport.Reason;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Migration of one instance, with an entry in the audit log about the person and the result. */
@Component
class MigratingInstance {
    static final String ACTION = "instance.migrate";

    private final WorkflowEngine engine;
    private final AuditLog audit;
    private final TransactionOperations transaction;

    MigratingInstance(WorkflowEngine engine, AuditLog audit, TransactionOperations transaction) {
        this.engine = engine;
        this.audit = audit;
        this.transaction = transaction;
    }

    /** Migrates the instance to the newest version; returns the reason if it was refused, or empty. */
    Optional<Reason> migrate(Person actor, OlderInstance instance, DeployedModels newest) {
        try {
            engine.migrateToNewest(newest, instance.key(), instance.process());
        } catch (EngineUnavailable moving) {
            return refused(actor, instance, Reason.MOVING);
        } catch (EngineRefused impossible) {
            return refused(actor, instance, Reason.NO_COUNTERPART);
        }
        transaction.executeWithoutResult(status ->
                audit.done(actor.userName(), ACTION, subjectType(instance), subject(instance), detail(instance)));
        return Optional.empty();
    }

    private Optional<Reason> refused(Person actor, OlderInstance instance, Reason reason) {
        Map<String, Object> detail = detail(instance);
        detail.put("reason", reason.name());
        detail.put("message", reason.sentence());
        audit.refused(actor.userName(), ACTION, subjectType(instance), subject(instance), detail);
        return Optional.of(reason);
    }

    private static String subjectType(OlderInstance instance) {
        return instance.engagement() == null ? "process-instance" : "engagement";
    }

    private static Object subject(OlderInstance instance) {
        RunningEngagement engagement = instance.engagement();
        return engagement == null ? instance.key() : engagement.engagementId();
    }

    private static Map<String, Object> detail(OlderInstance instance) {
        return new TreeMap<>(Map.of(
                "instance", instance.key(),
                "process", instance.process().id(),
                "from", instance.from(),
                "to", instance.to()));
    }
}
