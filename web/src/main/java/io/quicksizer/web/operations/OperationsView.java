package io.quicksizer.web.operations;

import io.quicksizer.db.operations.PlaceCount;
import io.quicksizer.db.operations.RunningEngagement;
import io.quicksizer.processes.model.Step;
import io.quicksizer.web.page.When;
import io.quicksizer.workers.operations.OperationsOverview;
import io.quicksizer.workers.platform.ReadByTemplates;
import java.net.URI;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Model of the operations page.
 *
 * @param incidents null if the engine's search is unavailable
 * @param lost null if unknown
 * @param recovery notice about recovery; null if nothing is wrong
 * @param minutes minutes after which an engagement counts as stuck, at least 1
 * @param asOf time of the report, the default for "everything that started before"
 */
@ReadByTemplates
public record OperationsView(
        boolean ready,
        String engine,
        List<Place> places,
        List<Row> stalled,
        List<UndeliveredView> undelivered,
        @Nullable List<Incident> incidents,
        @Nullable List<Row> lost,
        @Nullable RecoveryNotice recovery,
        long minutes,
        String asOf) {

    private static final int BAR = 100;

    /**
     * Number of engagements at a place of the process.
     *
     * @param key message key of its name
     * @param bar length of its bar, 1 to 100
     */
    public record Place(String place, String key, int count, When oldest, int bar) {}

    /**
     * An engagement.
     *
     * @param place message key of the place
     * @param operate address of the instance in Operate; null if the instance is unknown
     */
    public record Row(
            UUID id,
            String name,
            String customer,
            String owner,
            String place,
            When since,
            boolean undelivered,
            @Nullable String operate) {}

    /**
     * An incident.
     *
     * @param since null if unknown
     * @param engagement null if the instance is not the leading instance of any engagement
     */
    public record Incident(
            long key,
            String process,
            String element,
            String message,
            @Nullable When since,
            String operate,
            @Nullable Row engagement) {}

    static OperationsView of(OperationsOverview overview, URI operate, Locale locale) {
        List<OperationsOverview.Incident> incidents = overview.incidents();
        List<RunningEngagement> lost = overview.lost();
        return new OperationsView(
                overview.engine().ready(),
                overview.engine().detail(),
                places(overview.places(), locale),
                overview.stalled().stream()
                        .map(row -> row(row, operate, locale))
                        .toList(),
                overview.undelivered().stream()
                        .map(message -> UndeliveredView.of(message, locale))
                        .toList(),
                incidents == null
                        ? null
                        : incidents.stream()
                                .map(incident -> incident(incident, operate, locale))
                                .toList(),
                lost == null
                        ? null
                        : lost.stream().map(row -> row(row, operate, locale)).toList(),
                RecoveryNotice.of(overview.recovery(), overview.undelivered().size(), locale),
                Math.max(1, overview.stuckAfter().toMinutes()),
                overview.at().toString());
    }

    static Row row(RunningEngagement standing, URI operate, Locale locale) {
        Long instance = standing.processInstanceKey();
        return new Row(
                standing.engagementId(),
                standing.name(),
                standing.customer(),
                standing.owner(),
                placeKey(standing.place()),
                When.of(standing.since(), locale),
                standing.undelivered(),
                instance == null ? null : operate + "/processes/" + instance);
    }

    /** Returns the message key of a place. */
    static String placeKey(String place) {
        return Stream.of(Step.values()).anyMatch(step -> step.name().equals(place))
                ? "step." + place
                : "operations.place." + place;
    }

    private static List<Place> places(List<PlaceCount> counts, Locale locale) {
        int most = counts.stream().mapToInt(PlaceCount::count).max().orElse(1);
        return counts.stream()
                .sorted(Comparator.comparingInt(count -> order(count.place())))
                .map(count -> new Place(
                        count.place(),
                        placeKey(count.place()),
                        count.count(),
                        When.of(count.oldest(), locale),
                        Math.max(1, count.count() * BAR / most)))
                .toList();
    }

    /** Sorts by the order of the process; engagements between two steps come last. */
    private static int order(String place) {
        return Stream.of(Step.values())
                .filter(step -> step.name().equals(place))
                .map(Enum::ordinal)
                .findFirst()
                .orElseGet(() -> switch (place) {
                    case "STARTING" -> -1;
                    case "EXPORT" -> Step.values().length;
                    default -> Step.values().length + 1;
                });
    }

    private static Incident incident(OperationsOverview.Incident incident, URI operate, Locale locale) {
        RunningEngagement engagement = incident.engagement();
        return new Incident(
                incident.key(),
                incident.processId(),
                incident.label(),
                IncidentWords.in(locale, incident.message()),
                incident.since() == null ? null : When.of(incident.since(), locale),
                operate + "/processes/" + incident.processInstanceKey(),
                engagement == null ? null : row(engagement, operate, locale));
    }
}
