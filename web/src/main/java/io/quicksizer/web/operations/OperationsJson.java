package io.quicksizer.web.operations;

import io.quicksizer.db.operations.PlaceCount;
import io.quicksizer.db.operations.RunningEngagement;
import io.quicksizer.db.operations.UndeliveredMessage;
import io.quicksizer.workers.operations.OperationsOverview;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The operations report for scripts.
 *
 * @param incidents null when the engine's search does not answer
 * @param lost running engagements that the engine does not know; null when that is unknown
 * @param recovery whether database and engine belong together
 */
@Schema(name = "Operations")
record OperationsJson(
        Instant at,
        long stuckAfterSeconds,
        Engine engine,
        List<Place> places,
        List<OperationsEngagementJson> stalled,
        List<Message> undelivered,
        @Nullable List<Incident> incidents,
        @Nullable List<OperationsEngagementJson> lost,
        RecoveryJson recovery) {

    /** @param ready whether it takes commands */
    @Schema(name = "OperationsEngine")
    record Engine(boolean ready, String detail) {}

    /** @param place a step, STARTING, ON_THE_WAY or EXPORT */
    @Schema(name = "OperationsPlace")
    record Place(@Schema(example = "SIZING") String place, int engagements, Instant oldest) {
        static Place of(PlaceCount count) {
            return new Place(count.place(), count.count(), count.oldest());
        }
    }

    /** @param undelivered whether something has not reached the engine yet */
    @Schema(name = "OperationsEngagement")
    record OperationsEngagementJson(
            UUID engagement,
            String name,
            String owner,
            @Schema(example = "ON_THE_WAY") String place,
            Instant since,
            @Nullable Long processInstance,
            boolean undelivered) {
        static OperationsEngagementJson of(RunningEngagement standing) {
            return new OperationsEngagementJson(
                    standing.engagementId(),
                    standing.name(),
                    standing.owner(),
                    standing.place(),
                    standing.since(),
                    standing.processInstanceKey(),
                    standing.undelivered());
        }
    }

    /** @param parkedAt since when it waits for an operator; null while it is tried again by itself */
    @Schema(name = "OperationsMessage")
    record Message(
            UUID id,
            UUID engagement,
            @Schema(example = "EntryRecorded") String kind,
            Instant createdAt,
            int attempts,
            @Nullable String error,
            @Nullable Instant parkedAt) {
        static Message of(UndeliveredMessage message) {
            return new Message(
                    message.id(),
                    message.engagementId(),
                    message.kind(),
                    message.createdAt(),
                    message.attempts(),
                    message.error(),
                    message.parkedAt());
        }
    }

    /** @param engagement null when the database knows none that the instance leads */
    @Schema(name = "OperationsIncident")
    record Incident(
            long key,
            long processInstance,
            String process,
            String element,
            String message,
            @Nullable Instant since,
            @Nullable UUID engagement) {
        static Incident of(OperationsOverview.Incident incident) {
            RunningEngagement engagement = incident.engagement();
            return new Incident(
                    incident.key(),
                    incident.processInstanceKey(),
                    incident.processId(),
                    incident.elementId(),
                    incident.message(),
                    incident.since(),
                    engagement == null ? null : engagement.engagementId());
        }
    }

    static OperationsJson of(OperationsOverview overview) {
        List<OperationsOverview.Incident> incidents = overview.incidents();
        List<RunningEngagement> lost = overview.lost();
        return new OperationsJson(
                overview.at(),
                overview.stuckAfter().toSeconds(),
                new Engine(overview.engine().ready(), overview.engine().detail()),
                overview.places().stream().map(Place::of).toList(),
                overview.stalled().stream().map(OperationsEngagementJson::of).toList(),
                overview.undelivered().stream().map(Message::of).toList(),
                incidents == null ? null : incidents.stream().map(Incident::of).toList(),
                lost == null
                        ? null
                        : lost.stream().map(OperationsEngagementJson::of).toList(),
                RecoveryJson.of(overview.recovery()));
    }
}
