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

/** @param instances null when the engine or its search does not answer */
@Schema(name = "ModelVersions")
record ModelVersionsJson(@Nullable List<Older> instances) {

    /**
     * @param from the version that it follows
     * @param to the newest version
     * @param engagement null when none has been begun yet
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

    /** @param message what happened and what to do */
    @Schema(name = "NotMigrated")
    record Refused(Older refused, Reason reason, String message) {
        static Refused of(NotMigrated not) {
            return new Refused(
                    Older.of(not.instance()), not.reason(), not.reason().sentence());
        }
    }

    /**
     * @param skipped how many of the chosen ones follow the newest version already, or have ended
     * @param remaining how many are left for the next portion
     * @param next to be sent as {@code after} for the next portion; 0 when nothing remains
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
