package io.quicksizer.web.operations;

import io.quicksizer.db.operations.RunningEngagement;
import io.quicksizer.workers.operations.MigrationReport.Reason;
import io.quicksizer.workers.operations.OlderInstance;
import io.quicksizer.workers.platform.ReadByTemplates;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The page of the model versions.
 *
 * @param rows null when the engine or its search does not answer
 * @param count how many instances follow earlier versions
 * @param progress of a migration that was begun
 * @param goesOn whether the next portion follows
 * @param settling whether instances are listed that the search has not seen migrated yet
 */
@ReadByTemplates
public record ModelVersionsView(
        @Nullable List<Row> rows, int count, Progress progress, boolean goesOn, boolean settling) {
    /** More than this nobody reads; what is hidden comes up when the first have been migrated. */
    private static final int MOST_ROWS = 100;

    /**
     * @param migrated so far; -1 before the first portion
     * @param share migrated and refused of all, 0..100
     * @param address of this state
     */
    public record Progress(int migrated, int remaining, long after, List<String> refused, int share, String address) {}

    /**
     * @param process key of the process's name
     * @param place key of the place's name
     * @param id of the engagement; null when none has been begun yet
     * @param reason key of why it was refused; null if it was not
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
        return new Row(
                instance.key(),
                "operations.process." + instance.process().id(),
                instance.from(),
                instance.to(),
                instance.hasIncident(),
                engagement == null ? "operations.place.BEGINNING" : OperationsView.placeKey(engagement.place()),
                engagement == null ? null : engagement.engagementId(),
                engagement == null ? "" : engagement.name(),
                operate + "/processes/" + instance.key(),
                refusal.map(reason -> "operations.versions.refused." + reason).orElse(null),
                engagement != null
                        && refusal.filter(Reason.NO_COUNTERPART::equals).isPresent());
    }
}
