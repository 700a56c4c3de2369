package io.quicksizer.web.operations;

import io.quicksizer.workers.operations.MigrationReport;
import io.quicksizer.workers.operations.MigrationReport.NotMigrated;
import io.quicksizer.workers.operations.MigrationReport.Reason;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The state of a migration of many instances. It is kept in the address of the page, so that the work goes on in any
 * node and after a reload.
 *
 * @param migrated how many so far; null before the first portion
 * @param after key of the last instance of the latest portion; 0 when nothing remains
 * @param refused key and reason of those that were refused, as in {@code 4711-MOVING}
 */
record MigrationProgress(Integer migrated, Integer remaining, Long after, List<String> refused) {
    /** Longer addresses are cut by servers on the way; what is left out stays on the list. */
    private static final int MOST_REFUSED = 50;

    MigrationProgress {
        migrated = migrated == null ? -1 : migrated;
        remaining = remaining == null ? 0 : remaining;
        after = after == null ? 0 : after;
        refused = refused == null ? List.of() : List.copyOf(refused);
    }

    boolean isBegun() {
        return migrated >= 0;
    }

    boolean goesOn() {
        return isBegun() && after > 0;
    }

    MigrationProgress and(MigrationReport report) {
        return new MigrationProgress(
                Math.max(0, migrated) + report.migrated().size(),
                report.remaining(),
                report.next(),
                Stream.concat(refused.stream(), report.refused().stream().map(MigrationProgress::named))
                        .distinct()
                        .limit(MOST_REFUSED)
                        .toList());
    }

    Optional<Reason> refusal(long instance) {
        return Stream.of(Reason.values())
                .filter(reason -> refused.contains(instance + "-" + reason))
                .findFirst();
    }

    String address() {
        return UriComponentsBuilder.fromPath("/operations/model-versions")
                .queryParam("migrated", migrated)
                .queryParam("remaining", remaining)
                .queryParam("after", after)
                .queryParam("refused", refused.toArray())
                .toUriString();
    }

    private static String named(NotMigrated not) {
        return not.instance().key() + "-" + not.reason();
    }
}
