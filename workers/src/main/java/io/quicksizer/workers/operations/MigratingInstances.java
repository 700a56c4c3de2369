package io.quicksizer.workers.operations;

import io.quicksizer.db.operations.OperationsReader;
import io.quicksizer.db.operations.RunningEngagement;
import io.quicksizer.processes.engine.DeployedModels;
import io.quicksizer.processes.engine.OutdatedInstance;
import io.quicksizer.workers.access.Person;
import io.quicksizer.workers.audit.AdministratorGuard;
import io.quicksizer.workers.operations.MigrationReport.NotMigrated;
import io.quicksizer.workers.result.Answer;
import io.quicksizer.workers.result.Conflict;
import io.quicksizer.workers.result.ConflictCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Use case: lists running instances of earlier versions of the models and migrates them to the newest ones. Safe to
 * repeat: migrated instances are not listed any more.
 */
@Service
public class MigratingInstances {
    /** Maximum number of instances of one batch. */
    public static final int MOST_AT_ONCE = 25;

    private final EngineSnapshot engine;
    private final OperationsReader database;
    private final NewestModels newest;
    private final MigratingInstance migrating;
    private final AdministratorGuard guard;
    private final OperationsProperties properties;

    MigratingInstances(
            EngineSnapshot engine,
            OperationsReader database,
            NewestModels newest,
            MigratingInstance migrating,
            AdministratorGuard guard,
            OperationsProperties properties) {
        this.engine = engine;
        this.database = database;
        this.newest = newest;
        this.migrating = migrating;
        this.guard = guard;
        this.properties = properties;
    }

    /**
     * Returns the instances of earlier versions, in the order of their keys; empty if the engine's search does not
     * respond.
     */
    public Answer<Optional<List<OlderInstance>>> older(Person reader) {
        return guard.through(
                reader, "operations.read", "operations", "model-versions", () -> new Answer.Done<>(older()));
    }

    public Answer<MigrationReport> migrate(Person actor, Set<Long> chosen) {
        return migrate(actor, older -> {
            List<OlderInstance> found = older.stream()
                    .filter(instance -> chosen.contains(instance.key()))
                    .toList();
            return new Portion(found, chosen.size() - found.size(), 0);
        });
    }

    /**
     * Migrates the next {@link #MOST_AT_ONCE} instances.
     *
     * @param after key of the last instance of the previous batch; 0 for the first batch
     */
    public Answer<MigrationReport> migrateNext(Person actor, long after) {
        return migrate(actor, older -> {
            List<OlderInstance> ahead =
                    older.stream().filter(instance -> instance.key() > after).toList();
            List<OlderInstance> now = ahead.stream().limit(MOST_AT_ONCE).toList();
            return new Portion(now, 0, ahead.size() - now.size());
        });
    }

    private record Portion(List<OlderInstance> instances, int skipped, int remaining) {}

    private Answer<MigrationReport> migrate(Person actor, Function<List<OlderInstance>, Portion> choice) {
        return guard.through(
                actor,
                MigratingInstance.ACTION,
                "operations",
                "model-versions",
                () -> newest.find()
                        .flatMap(models -> older().map(choice).map(portion -> migrate(actor, portion, models)))
                        .orElseGet(() -> new Answer.Conflicting<>(Conflict.of(ConflictCode.VERSIONS_UNKNOWN), 0)));
    }

    private Answer<MigrationReport> migrate(Person actor, Portion portion, DeployedModels to) {
        List<OlderInstance> instances = portion.instances();
        List<NotMigrated> refused = new ArrayList<>();
        for (OlderInstance instance : instances) {
            migrating.migrate(actor, instance, to).ifPresent(reason -> refused.add(new NotMigrated(instance, reason)));
            if (!refused.isEmpty()
                    && refused.getLast().instance() == instance
                    && !engine.health().ready()) {
                return new Answer.Conflicting<>(Conflict.of(ConflictCode.ENGINE_LOST_WHILE_MIGRATING), 0);
            }
        }
        List<OlderInstance> migrated = instances.stream()
                .filter(instance -> refused.stream().noneMatch(not -> not.instance() == instance))
                .toList();
        return new Answer.Done<>(new MigrationReport(
                migrated,
                List.copyOf(refused),
                portion.skipped(),
                portion.remaining(),
                portion.remaining() == 0 ? 0 : instances.getLast().key()));
    }

    private Optional<List<OlderInstance>> older() {
        return engine.older(properties.compared()).map(found -> {
            Map<Long, RunningEngagement> engagements = database.ofInstances(
                    found.stream().map(OutdatedInstance::key).toList());
            return found.stream()
                    .map(instance -> older(instance, engagements.get(instance.key())))
                    .toList();
        });
    }

    private static OlderInstance older(OutdatedInstance found, @Nullable RunningEngagement engagement) {
        return new OlderInstance(
                found.key(),
                found.process(),
                found.instance().processVersion(),
                found.newestVersion(),
                found.instance().hasIncident(),
                engagement);
    }
}
