package io.quicksizer.web.operations;

import io.quicksizer.db.operations.RunningEngagement;
import io.quicksizer.processes.model.ProcessId;
import io.quicksizer.workers.operations.MigrationReport.Reason;
import io.quicksizer.workers.operations.OlderInstance;
import io.quicksizer.workers.platform.ReadByTemplates;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Model of the page.
 *
 * @param rows null if the engine or its search is unavailable
 * @param count number of instances of earlier versions
 * @param progress progress of a started migration
 * @param goesOn whether another portion follows
 * @param settling whether instances are listed whose migration the search has not indexed yet
 */
@ReadByTemplates
public record ModelVersionsView(
        @Nullable List<Row> rows, int count, Progress progress, boolean goesOn, boolean settling) {
    /** Maximum number of rows; further instances appear when the first ones have been migrated. */
    private static final int MOST_ROWS = 100;

    /**
     * Progress of a migration.
     *
     * @param migrated migrated so far; -1 before the first portion
     * @param share percentage of migrated and refused instances, 0 to 100
     * @param address address of the page with this state
     */
    public record Progress(int migrated, int remaining, long after, List<String> refused, int share, String address) {}

    /**
     * An instance of an earlier version.
     *
     * @param process message key of the process name
     * @param place message key of the place
     * @param id id of the engagement; null if there is none
     * @param link message key of the link to the instance, for one without an engagement
     * @param reason message key of the reason why it was refused; null if it was not
     * @param replaceable whether a rebuild of its engagement helps
     */
    public record Row(
            long key,
            String process,
            int from,
            int to,
            boolean incident,
            String place,
            @Nullable UUID id,
            String name,
            String link,
            String operate,
            @Nullable String reason,
            boolean replaceable) {}

    static ModelVersionsView of(Optional<List<OlderInstance>> older, MigrationProgress progress, URI operate) {
        List<OlderInstance> found = older.orElse(List.of());
        boolean refusedOnly = found.stream()
                .allMatch(instance -> progress.refusal(instance.key()).isPresent());
        return new ModelVersionsView(
                older.map(instances -> instances.stream()
                                .limit(MOST_ROWS)
                                .map(instance -> row(instance, progress, operate))
                                .toList())
                        .orElse(null),
                found.size(),
                progress(progress),
                progress.goesOn(),
                progress.isBegun() && !progress.goesOn() && !refusedOnly);
    }

    private static Progress progress(MigrationProgress progress) {
        int done = Math.max(0, progress.migrated()) + progress.refused().size();
        return new Progress(
                progress.migrated(),
                progress.remaining(),
                progress.after(),
                progress.refused(),
                100 * done / Math.max(1, done + progress.remaining()),
                progress.address());
    }

    private static Row row(OlderInstance instance, MigrationProgress progress, URI operate) {
        RunningEngagement engagement = instance.engagement();
        Optional<Reason> refusal = progress.refusal(instance.key());
        boolean triage = instance.process() == ProcessId.FEEDBACK_TRIAGE;
        return new Row(
                instance.key(),
                "operations.process." + instance.process().id(),
                instance.from(),
                instance.to(),
                instance.hasIncident(),
                engagement == null ? placeWithoutEngagement(triage) : OperationsView.placeKey(engagement.place()),
                engagement == null ? null : engagement.engagementId(),
                engagement == null ? "" : engagement.name(),
                triage ? "operations.operate-instance" : "operations.versions.not-begun",
                operate + "/processes/" + instance.key(),
                refusal.map(reason -> "operations.versions.refused." + reason).orElse(null),
                engagement != null
                        && refusal.filter(Reason.NO_COUNTERPART::equals).isPresent());
    }

    private static String placeWithoutEngagement(boolean triage) {
        return triage ? "operations.place.TRIAGE" : "operations.place.BEGINNING";
    }
}
