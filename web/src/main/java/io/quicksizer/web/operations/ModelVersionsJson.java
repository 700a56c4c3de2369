package io.quicksizer.web.operations;

import io.quicksizer.db.operations.RunningEngagement;
import io.quicksizer.workers.operations.MigrationReport;
import io.quicksizer.workers.operations.MigrationReport.NotMigrated;
import io.quicksizer.workers.operations.MigrationReport.Reason;
import io.quicksizer.workers.operations.OlderInstance;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Running instances of earlier versions.
 *
 * @param instances null if the engine or its search is unavailable
 */
@Schema(name = "ModelVersions")
record ModelVersionsJson(@Nullable List<Older> instances) {

    /**
     * An instance of an earlier version.
     *
     * @param from its version
     * @param to the newest version
     * @param engagement null if none has been started yet
     * @param place a step, STARTING, ON_THE_WAY or EXPORT
     */
    @Schema(name = "OlderInstance")
    record Older(
            long instance,
            @Schema(example = "sizing-engagement") String process,
            int from,
            int to,
            boolean incident,
            @Nullable UUID engagement,
            @Nullable String name,
            @Schema(example = "SIZING") @Nullable String place) {
        static Older of(OlderInstance older) {
            Optional<RunningEngagement> engagement = Optional.ofNullable(older.engagement());
            return new Older(
                    older.key(),
                    older.process().id(),
                    older.from(),
                    older.to(),
                    older.hasIncident(),
                    engagement.map(RunningEngagement::engagementId).orElse(null),
                    engagement.map(RunningEngagement::name).orElse(null),
                    engagement.map(RunningEngagement::place).orElse(null));
        }
    }

    /**
     * An instance that could not be migrated.
     *
     * @param message what happened and what to do
     */
    @Schema(name = "NotMigrated")
    record Refused(Older refused, Reason reason, String message) {
        static Refused of(NotMigrated not) {
            return new Refused(
                    Older.of(not.instance()), not.reason(), not.reason().sentence());
        }
    }

    /**
     * Result of a portion.
     *
     * @param skipped number of chosen instances that have the newest version already or have ended
     * @param remaining number left for the next portion
     * @param next value of {@code after} for the next portion; 0 when nothing remains
     */
    @Schema(name = "Migrated")
    record Migrated(List<Older> migrated, List<Refused> refused, int skipped, int remaining, long next) {
        static Migrated of(MigrationReport report) {
            return new Migrated(
                    report.migrated().stream().map(Older::of).toList(),
                    report.refused().stream().map(Refused::of).toList(),
                    report.skipped(),
                    report.remaining(),
                    report.next());
        }
    }

    static ModelVersionsJson of(Optional<List<OlderInstance>> older) {
        return new ModelVersionsJson(
                older.map(found -> found.stream().map(Older::of).toList()).orElse(null));
    }
}
